using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Going on to what no typing slip leads to: the person says first which of the two sites is meant. With the keyboard alone.</summary>
public sealed class IdentifyTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private protected override Situation Situation => new() { Protected = ["paypal.com", "amazon.com"] };

    private const string IsAsked = "document.querySelector('#which').open";

    [TestCase("http://paypa1.com/a", "#continue-once")]
    [TestCase("http://paypal.com.evil.net/a", "#never-warn")]
    public async Task TheRealOne_LeadsThere_AndNothingIsSentToTheOther(string url, string button)
    {
        IPage page = await AskedAsync(url, button);
        Assert.That((bool?)await page.EvaluateAsync("document.activeElement.id === 'which-question'"), Is.True, "Enter must not choose");
        await page.PressAsync("Enter");
        Assert.That((bool?)await page.EvaluateAsync(IsAsked), Is.True);
        Assert.That(
            await page.ReadAsync("[...document.querySelectorAll('#which-names button')].map(e => e.innerText).sort().join()"),
            Is.EqualTo(string.Join(',', new[] { SiteOf(url), "paypal.com" }.Order(StringComparer.Ordinal)))
        );

        await page.PressOnAsync("#which-names button[value=real]");

        await page.UntilAsync("location.hostname === 'paypal.com' && !!document.querySelector('#stand-in')", GuardedBrowser.Deadline);
        Assert.That(Browser.Server.CountFor(new Uri(url).Host), Is.Zero);
        Assert.That(File.Exists(Browser.Home.ExemptFile) ? await File.ReadAllTextAsync(Browser.Home.ExemptFile) : "", Is.Empty);
    }

    [Test]
    public async Task TheOtherOne_GoesOn_AndEscapeGoesNowhere()
    {
        const string url = "http://arnazon.com/b";
        IPage page = await AskedAsync(url, "#continue-once");
        await page.PressAsync("Escape");
        await page.UntilAsync($"!{IsAsked}", GuardedBrowser.Deadline);
        Assert.That(Browser.Server.CountFor("arnazon.com"), Is.Zero);

        await page.PressOnAsync("#continue-once", "Shift+Tab");
        await page.UntilAsync(IsAsked, GuardedBrowser.Deadline);
        await page.PressOnAsync("#which-names button[value=seen]");
        await page.UntilArrivedAsync(url);
    }

    [Test]
    public async Task WhoSwitchesItOff_IsNotAsked()
    {
        await SwitchAsync(false);
        IPage page = await Browser.OpenLookalikeAsync("http://amaz0n.com/c");
        await page.PressOnAsync("#continue-once");
        await page.UntilArrivedAsync("http://amaz0n.com/c");
        await SwitchAsync(true);
        await AskedAsync("http://xn--mazon-3ve.com/c", "#continue-once");
    }

    private async Task<IPage> AskedAsync(string url, string button)
    {
        IPage page = await Browser.OpenLookalikeAsync(url);
        await page.PressOnAsync(button);
        await page.UntilAsync(IsAsked, GuardedBrowser.Deadline);
        return page;
    }

    private async Task SwitchAsync(bool isOn)
    {
        IPage options = await Browser.OpenOwnAsync("options.html#exempt");
        await options.UntilAsync($"document.querySelector('#asks-which').checked === {(isOn ? "false" : "true")}", GuardedBrowser.Deadline);
        await options.TabToAsync("#asks-which");
        await options.PressAsync("Space");
        string kept = isOn ? "true" : "false";
        await options.UntilAsync($"chrome.storage.local.get('asksWhich').then(o => o.asksWhich === {kept})", GuardedBrowser.Deadline);
        await options.CloseAsync();
    }

    private static string SiteOf(string url) => string.Join('.', new Uri(url).Host.Split('.')[^2..]);
}
