using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary><c>urlguard policy dry-run</c> over the histories that real browsers keep, of a person without UrlGuard.</summary>
public sealed class DryRunTests
{
    private const string Policy = """{ "protected": { "domains": ["northwind-bank.com"] } }""";

    [TestCase(BrowserSetUp.Firefox)]
    [TestCase(BrowserSetUp.ChromiumUnpacked)]
    public async Task History_IsReadBesideTheRunningBrowser_AndHoldsTheVisitOnceItIsClosed(BrowserSetUp setUp)
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(setUp, new Situation { UrlGuardInstalled = false });
        await browser.OpenSiteAsync("http://northwind-bamk.com/a");
        await browser.OpenSiteAsync("http://nothing-like-it.org/");
        string policy = Path.Combine(browser.Home.Path, "org.json");
        await File.WriteAllTextAsync(policy, Policy);

        (bool succeeded, string? said) = await DryRunAsync(policy, browser.Home.Profile);
        Assert.That(succeeded, Is.True, said);
        await browser.OpenSiteAsync("http://still-alive.org/");

        await browser.CloseBrowserAsync();
        (succeeded, said) = await DryRunAsync(policy, browser.Home.Profile);
        Assert.That(succeeded, Is.True, said);
        Assert.That(
            said,
            Does.Match(@"1  \d{4}-\d\d-\d\d  \d{4}-\d\d-\d\d  typo  sure +northwind-bamk\.com  northwind-bank\.com")
                .And.Contain("\"northwind-bamk.com\"")
        );
    }

    private static Task<(bool Succeeded, string Said)> DryRunAsync(string policy, string profile) =>
        Tool.RunAsync(
            Path.GetTempPath(),
            Programs.CommandLine,
            ["policy", "dry-run", policy, "--history", profile],
            CancellationToken.None
        );
}
