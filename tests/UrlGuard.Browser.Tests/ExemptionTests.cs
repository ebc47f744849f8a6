namespace UrlGuard.Browser.Tests;

/// <summary>"This site is fine: never warn about it".</summary>
public sealed class ExemptionTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    [Test]
    public async Task NeverWarn_HoldsOverARestart_ForThatSiteOnly()
    {
        Driving.IPage page = await Browser.OpenLookalikeAsync("http://paypaal.com/");

        await page.ClickAsync("#never-warn");

        await page.UntilArrivedAsync("http://paypaal.com/");
        Assert.That(await File.ReadAllLinesAsync(Browser.Home.ExemptFile), Does.Contain("paypaal.com"));

        await Browser.RestartAsync();

        await Browser.OpenSiteAsync("http://paypaal.com/again");
        await Browser.OpenLookalikeAsync("http://paypla.com/");
        Assert.That(Browser.Server.CountFor("paypla.com"), Is.Zero);
    }
}
