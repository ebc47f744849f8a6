using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The extension is there and the host is not.</summary>
public sealed class HostMissingTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private protected override Situation Situation => new() { HostInstalled = false };

    [TestCase("popup.html")]
    [TestCase("options.html")]
    public async Task Page_SaysWhatToDo(string name)
    {
        IPage page = await Browser.OpenOwnAsync(name);

        await page.UntilHelperIsAsync("missing");
        Assert.That(await page.TextAsync("#remedy"), Does.Contain("urlguard install"));
    }

    [Test]
    public async Task UnknownSite_Opens()
    {
        await Browser.OpenSiteAsync("http://nothing-like-it.org/");
    }
}
