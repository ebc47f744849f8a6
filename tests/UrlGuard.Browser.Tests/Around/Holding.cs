using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>Holds a browser to what the table promises.</summary>
internal static class Holding
{
    public static async Task HoldAsync(this Row row, Attempt attempt, Promise promise)
    {
        if (promise == Promise.NotThere)
        {
            var none = await attempt.Browser.OpenSiteAsync("http://nothing-like-it.org/");
            Assert.That((bool)(await none.EvaluateAsync(row.IsThere!))!, Is.False, "the browser has learnt it: the table must say more");
            return;
        }
        var page = await row.MeetAsync(attempt);
        if (promise == Promise.NotJudged)
        {
            await Poll.UntilAsync($"a request to {attempt.Host}", GuardedBrowser.Deadline,
                () => Task.FromResult(attempt.Browser.Server.CountFor(attempt.Host) > 0 ? attempt : null));
            Assert.That(await page.UrlAsync(), Does.Not.StartWith(attempt.Browser.ExtensionRoot));
            return;
        }
        await page.UntilWarnedAsync();
        Assert.That(await page.ReadAsync("document.body.dataset.outcome"),
            Is.EqualTo(promise == Promise.Before ? "stopped-before-request" : "stopped-after-request"));
        if (promise == Promise.Before)
        {
            await attempt.Browser.FenceAsync();
            Assert.That(attempt.Browser.Server.CountFor(attempt.Host), Is.EqualTo(attempt.EarlierRequests), "requests that reached the lookalike's server");
        }
    }
}
