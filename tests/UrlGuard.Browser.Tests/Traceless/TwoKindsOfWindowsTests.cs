using System.Text.Json.Nodes;
using UrlGuard.Browser.Tests.Around;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>A pass that was given in an ordinary window stays whatever is passed in a private one, and the other way round.</summary>
public sealed class TwoKindsOfWindowsTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    private const string Protected = "northwind-bank.com";

    // One click: the question of which site is meant is another test's.
    private protected override Situation Situation =>
        new()
        {
            Protected = [Protected],
            MachinePolicy = new JsonObject { ["bypass"] = "allow" },
        };

    [Test]
    public async Task APass_IsTakenBackByItsOwnWindowsOnly()
    {
        await Browser.AllowInPrivateAsync();
        await new Attempt(Browser, Protected, "northwindbank.com").UntilReadyAsync();
        string ordinary = "https://northwlnd-bank.com/login",
            inPrivate = "https://northwind-bamk.com/login",
            again = "https://northwind-banc.com/login";

        IPage first = await PassAsync(await Browser.OpenLookalikeAsync(ordinary), ordinary);
        IPage second = await PassAsync(await OpenPrivateAsync(inPrivate), inPrivate);
        await OpenOnceMoreAsync(first, ordinary);
        await PassAsync(await Browser.OpenLookalikeAsync(again), again);
        await OpenOnceMoreAsync(second, inPrivate);
        await OpenOnceMoreAsync(first, ordinary);
        // A site that has lost its rule is held, found to be passed and led on: a form sent to it would be asked for again.
        if (SetUp == BrowserSetUp.ChromiumInstalled)
            Assert.That(await PassedByRulesAsync(), Is.EquivalentTo(new[] { HostOf(ordinary), HostOf(inPrivate), HostOf(again) }));
    }

    private static string HostOf(string url) => new Uri(url).Host;

    private async Task<string[]> PassedByRulesAsync()
    {
        IPage popup = await Browser.OpenPopupAsync();
        string sites = await popup.ReadAsync(
            """
            chrome.declarativeNetRequest.getSessionRules()
              .then(rules => rules.filter(rule => rule.condition.tabIds).flatMap(rule => rule.condition.requestDomains).join(' '))
            """
        );
        return sites.Split(' ');
    }

    private async Task<IPage> OpenPrivateAsync(string url)
    {
        IPage page = await new Attempt(Browser, Protected, "").NewPageAsync(() => Browser.OpenPrivateAsync(url));
        await page.UntilWarnedAsync();
        return page;
    }

    private static async Task<IPage> PassAsync(IPage page, string url)
    {
        await page.ClickAsync("#continue-once");
        await page.UntilArrivedAsync(url);
        return page;
    }

    /// <summary>A warning would be another address.</summary>
    private static async Task OpenOnceMoreAsync(IPage page, string url)
    {
        await page.NavigateAsync($"{url}?once-more");
        await page.UntilArrivedAsync($"{url}?once-more");
    }
}
