using System.Text.Json.Nodes;
using UrlGuard.Browser.Tests.Around;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>
/// A private window in which everything is done that UrlGuard offers there, and that a page may ask, with an organisation
/// that wants events and a log that says the most. Afterwards no file of the person has a name that was visited.
/// </summary>
public sealed class PrivateTraceTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    private string Events => Path.Combine(Browser.Home.State, "events.jsonl");

    private protected override Situation Situation =>
        new()
        {
            Protected = [Row.Listed],
            MachinePolicy = new JsonObject
            {
                ["bypass"] = "allow-with-reason",
                ["events"] = new JsonObject { ["enabled"] = true, ["hostNames"] = "full" },
                ["log"] = new JsonObject { ["level"] = "debug" },
            },
        };

    [Test]
    public async Task WhatAPrivateWindowShows_IsInNoFile()
    {
        string open = Draw(),
            passed = Draw(),
            left = Draw(),
            asked = Draw(),
            elsewhere = $"elsewhere-{Guid.NewGuid():n}.example.org";
        const string Reason = "a reason of a private window";
        // The same in an ordinary window: there is something to find, and it would be found.
        await Browser.OpenLookalikeAsync(UrlOf(open));
        Assert.That(
            () => File.Exists(Events) ? File.ReadAllText(Events) : "",
            Does.Contain(open).After(30).Seconds.PollEvery(100).MilliSeconds
        );
        await Browser.AllowInPrivateAsync();
        await new Attempt(Browser, Row.Listed, passed).UntilReadyAsync();

        IPage page = await WarnedInPrivateAsync(passed);
        Assert.That(await page.ReadAsync("String(document.querySelectorAll('#never-warn').length)"), Is.EqualTo("0"));
        Assert.That(
            await AskAsync(page, "ask: 'never-warn', token: location.hash.slice(1), reason: 'x'"),
            Is.EqualTo("""{"refused":"private"}""")
        );
        await page.ClickAsync("#reason");
        await page.TypeAsync(Reason);
        await page.ClickAsync("#continue-once");
        await page.UntilArrivedAsync(UrlOf(passed));
        await page.CloseAsync();

        page = await WarnedInPrivateAsync(left);
        await page.EvaluateAsync("void location.reload()");
        // The page that is about to go is a warning too, and a click on it is lost.
        await page.UntilAsync("performance.getEntriesByType('navigation')[0]?.type === 'reload'", GuardedBrowser.Deadline);
        await page.UntilWarnedAsync();
        await page.ClickAsync("#go-back");
        await Poll.UntilAsync(
            "the warning is left",
            GuardedBrowser.Deadline,
            async () =>
                (await Browser.TabsAsync()).Any(tab =>
                    tab.Id == page.Id && tab.Url.StartsWith(Browser.ExtensionRoot, StringComparison.Ordinal)
                )
                    ? null
                    : Browser
        );

        page = await OpenPrivateAsync($"{Browser.ExtensionRoot}popup.html#check={asked}");
        await page.UntilAsync("document.querySelector('#standing').dataset.verdict === 'lookalike'", GuardedBrowser.Deadline);
        Assert.That(await page.ReadAsync("String(document.querySelectorAll('#choices > button:not([hidden])').length)"), Is.EqualTo("0"));
        foreach (string list in (string[])["exempt", "protected"])
        {
            Assert.That(
                await AskAsync(page, $"ask: 'edit', list: '{list}', action: 'add', names: ['{asked}']"),
                Does.Contain("\"private\"")
            );
        }
        await page.CloseAsync();

        page = await OpenPrivateAsync(UrlOf(elsewhere));
        await page.UntilArrivedAsync(UrlOf(elsewhere));
        await page.CloseAsync();
        await Browser.CloseBrowserAsync();

        Assert.Multiple(() =>
        {
            Assert.That(Traces.Of(open, Browser.Home.Path), Has.Some.EndsWith("events.jsonl"));
            foreach (string name in (string[])[passed, left, asked, elsewhere, Reason])
                Assert.That(Traces.Of(name, Browser.Home.Path), Is.Empty, name);
        });
    }

    /// <summary>A name that nothing else has, not even in part: a compressed file would show it too.</summary>
    private static string Draw() => $"{Path.GetFileNameWithoutExtension(Row.Listed)}-{Guid.NewGuid():n}.com";

    /// <summary>By https: of http both browsers' private windows make that by themselves.</summary>
    private static string UrlOf(string host) => $"https://{host}/login";

    private static Task<string> AskAsync(IPage page, string message) =>
        page.ReadAsync($"chrome.runtime.sendMessage({{ {message} }}).then(answer => JSON.stringify(answer))");

    private async Task<IPage> WarnedInPrivateAsync(string host)
    {
        IPage page = await OpenPrivateAsync(UrlOf(host));
        await page.UntilWarnedAsync();
        return page;
    }

    private Task<IPage> OpenPrivateAsync(string url) =>
        new Attempt(Browser, Row.Listed, "").NewPageAsync(() => Browser.OpenPrivateAsync(url));
}
