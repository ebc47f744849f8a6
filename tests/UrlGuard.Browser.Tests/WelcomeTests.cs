using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The page that a person sees once, after installing.</summary>
[TestFixture(BrowserSetUp.Firefox)]
[TestFixture(BrowserSetUp.FirefoxByPolicy)]
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
[TestFixture(BrowserSetUp.ChromiumByPolicy)]
public sealed class WelcomeTests(BrowserSetUp setUp)
{
    // The welcome page is opened before the helper has answered, which these browsers wait for.
    private const string Welcomed = "chrome.tabs.query({}).then(tabs => tabs.some(({ url }) => url?.endsWith('/welcome.html')))";

    [Test]
    public async Task Opens_UnlessAnAdministratorInstalled()
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(setUp);
        IPage popup = await browser.OpenPopupAsync();
        await popup.UntilHelperIsAsync("connected");
        if (setUp is BrowserSetUp.FirefoxByPolicy or BrowserSetUp.ChromiumByPolicy)
        {
            Assert.That((bool?)await popup.EvaluateAsync(Welcomed), Is.False);
        }
        else
        {
            await popup.UntilAsync(Welcomed, GuardedBrowser.Deadline);
        }
    }
}
