using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>That the counter counts: without UrlGuard every lookalike reaches it. A zero elsewhere means something only then.</summary>
[TestFixture(BrowserSetUp.Firefox)]
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
public sealed class ControlTests(BrowserSetUp setUp)
{
    [Test]
    public async Task Lookalikes_WithoutUrlGuard_ReachTheServer()
    {
        using ThrowAwayHome home = new ThrowAwayHome();
        await using CountingServer server = new CountingServer();
        LaunchOptions options = new LaunchOptions
        {
            Browser = Programs.Browser(setUp),
            Profile = home.Profile,
            ServerPort = server.Port,
            Environment = home.Environment,
        };
        await using IBrowser browser = await BrowserLauncher.LaunchAsync(options);

        foreach (Lookalike lookalike in Lookalikes.All)
        {
            foreach (string scheme in (string[])["http", "https"])
            {
                IPage page = await browser.OpenAsync($"{scheme}://{lookalike.Typed}/");
                await page.UntilAsync("!!document.querySelector('#stand-in')", GuardedBrowser.Deadline);
            }
            Assert.That(server.CountFor(lookalike.Host), Is.EqualTo(2), lookalike.Host);
        }
    }
}
