using System.Diagnostics;
using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>An organisation forbids going past a warning, and whoever wants to has stopped the helper: planned mode's hold page is no way on.</summary>
[TestFixture(BrowserSetUp.ChromiumInstalled)]
public sealed class ForbiddenHoldTests(BrowserSetUp setUp) : RemovableHostFixture(setUp)
{
    private const string Url = "http://paypau.com/";

    private protected override JsonObject Policy =>
        new()
        {
            ["bypass"] = "forbid",
            ["events"] = new JsonObject { ["enabled"] = true, ["hostNames"] = "full" },
        };

    [Test]
    public async Task HelperThatStandsStill_IsNoWayOn_NorIsNone_OverARestart_AndAnEventSaysSo()
    {
        using (Process host = await HostProcess.UntilAsync(Browser.Home))
        {
            await host.SignalAsync("STOP");
            TakeHostAway();
            try
            {
                await NoWayOnAsync(await Browser.OpenAsync(Url));
            }
            finally
            {
                host.Kill();
            }
        }
        await Browser.RestartAsync("missing");
        IPage page = await Browser.OpenAsync(Url);
        await NoWayOnAsync(page);

        PutHostBack();
        await page.ClickAsync("#retry");
        await page.UntilWarnedAsync();
        await page.UntilAsync("document.querySelector('#forbidden')?.offsetHeight > 0", GuardedBrowser.Deadline);
        Assert.That(
            () => File.ReadAllText(Path.Combine(Browser.Home.State, "events.jsonl")),
            Does.Contain("\"held-unchecked\"").And.Contain("\"paypau.com\"").After(30).Seconds.PollEvery(100).MilliSeconds
        );
        Assert.That(Browser.Server.CountFor("paypau.com"), Is.Zero);
    }

    private static async Task NoWayOnAsync(IPage page)
    {
        await page.UntilAsync(
            "document.body.dataset.act === 'unchecked' && document.querySelector('#forbidden').offsetHeight > 0",
            GuardedBrowser.Deadline
        );
        Assert.That(await page.ReadAsync("String(document.querySelector('#continue').offsetHeight)"), Is.EqualTo("0"));
        Assert.That(
            await page.ReadAsync(
                $"chrome.runtime.sendMessage({{ ask: 'pass-held', url: '{Url}' }}).then(answer => JSON.stringify(answer))"
            ),
            Is.EqualTo("""{"refused":"locked"}"""),
            "whatever a page of ours may ask"
        );
        Assert.That(await page.ReadAsync("String(document.querySelector('#go-back').offsetHeight > 0)"), Is.EqualTo("true"));
    }
}
