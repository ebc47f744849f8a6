using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>Holds a browser to what the table promises.</summary>
internal static class Holding
{
    private const string Before = "stopped-before-request";
    private const string After = "stopped-after-request";

    public static async Task HoldAsync(this Row row, Attempt attempt, Promise promise)
    {
        if (promise == Promise.NotThere)
        {
            IPage none = await attempt.Browser.OpenSiteAsync("http://nothing-like-it.org/");
            Assert.That((bool)(await none.EvaluateAsync(row.IsThere!))!, Is.False, "the browser has learnt it: the table must say more");
            return;
        }
        IPage page = await row.MeetAsync(attempt);
        if (promise == Promise.NotJudged)
        {
            await attempt.Browser.FenceAsync();
            await Poll.UntilAsync(
                $"a request to {attempt.Host}, or none",
                GuardedBrowser.Deadline,
                () => Task.FromResult(attempt.Browser.Server.CountFor(attempt.Host) > 0 == row.IsRequest ? attempt : null)
            );
            await page.UntilAsync("!location.protocol.endsWith('-extension:')", GuardedBrowser.Deadline);
            return;
        }
        await page.UntilWarnedAsync();
        string outcome = await page.ReadAsync("document.body.dataset.outcome");
        if (promise != Promise.Either)
            Assert.That(outcome, Is.EqualTo(promise == Promise.Before ? Before : After));
        if (outcome == Before)
        {
            await attempt.Browser.FenceAsync();
            Assert.That(
                attempt.Browser.Server.CountFor(attempt.Host),
                Is.EqualTo(attempt.EarlierRequests),
                "requests that reached the lookalike's server"
            );
        }
    }
}
