using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Browser.Tests;

/// <summary>Runs <c>urlguard doctor</c> over the profiles of real browsers.</summary>
public sealed class DoctorTests
{
    [TestCase(BrowserSetUp.FirefoxByPolicy, "installed by policy")]
    [TestCase(BrowserSetUp.ChromiumByPolicy, "installed by policy")]
    [TestCase(BrowserSetUp.ChromiumInstalled, "installed by hand")]
    public async Task AProfile_TellsTheExtension_AndItsMode(BrowserSetUp setUp, string how)
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(setUp);
        await browser.CloseBrowserAsync(); // browsers write down what they have some seconds later, or when they end

        Finding[] findings = [.. Examine(await TableAsync(setUp, browser))];
        string told = string.Join('\n', findings.Select(finding => finding.Line));
        Assert.That(findings.Select(finding => finding.Ok), Is.All.True, told);
        Assert.That(findings[0].Message, Does.Contain("1.0.0, " + how), told);
        Assert.That(findings[1].Message, Does.Contain($"the {setUp.Mode()} mode"), told);
    }

    [Test]
    public async Task AProfileOfAChromium_ThatNeverHadIt_IsSaidSo()
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(
            BrowserSetUp.ChromiumByPolicy,
            new Situation { UrlGuardInstalled = false }
        );
        await browser.CloseBrowserAsync();
        BrowserTable table = await TableAsync(BrowserSetUp.ChromiumByPolicy, browser);
        Finding finding = Examine(table).First();
        Assert.That(finding.Code, Is.EqualTo(DoctorCode.ExtensionAbsent), finding.Line);
    }

    private static IEnumerable<Finding> Examine(BrowserTable table) =>
        ExtensionChecks.Examine(new Survey(table, Machine.At(null), TimeProvider.System), table.Browsers.Single());

    /// <summary>A table in which the test's browser is the only one, and its throw-away profile the person's.</summary>
    private static async Task<BrowserTable> TableAsync(BrowserSetUp setUp, GuardedBrowser browser)
    {
        Installer.Browsers.Browser kind = Programs.Browser(setUp).Kind;
        string profiles = setUp.IsFirefox() ? Path.GetDirectoryName(browser.Home.Profile)! : browser.Home.Profile; // a Chromium's has Default in it
        return BrowserTable.Embedded with
        {
            Browsers = [kind],
            Extensions = setUp.IsFirefox() ? BrowserTable.Embedded.Extensions : [(await SharedFiles.PackedAsync()).Id],
            Places = [new Place(kind.Name, Platform.Linux, Scope.User, Folders: [], Profiles: [profiles])],
        };
    }
}
