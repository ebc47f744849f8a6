using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>uninstall</c>: takes away what <c>install</c> made, and nothing else.</summary>
internal sealed class UninstallTests : SandboxFixture
{
    private const string ChromeSystem = "/etc/opt/chrome/native-messaging-hosts";
    private const string ChromiumUser = Sandbox.Home + "/.config/chromium/NativeMessagingHosts";
    private const string FirefoxUser = Sandbox.Home + "/.mozilla/native-messaging-hosts";

    [Test]
    public void Uninstall_LeavesNothing([Values] bool system)
    {
        Scope scope = system ? Scope.System : Scope.User;
        string[] all = [.. BrowserTable.Embedded.Browsers.Select(browser => browser.Name)];
        sandbox.Install(scope, all);
        Assert.That(sandbox.Tree, Is.Not.Empty);
        sandbox.Uninstall(scope, all);
        Assert.That(sandbox.Tree, Is.Empty);
    }

    [Test]
    public void Uninstall_KeepsFoldersThatWereThereBefore()
    {
        sandbox.MakeFolder(ChromiumUser);
        sandbox.MakeFolder("/home/ada/.local/state/urlguard");
        string[] before = sandbox.Tree;
        sandbox.Install(Scope.User, "chromium", "firefox");
        sandbox.Uninstall(Scope.User, "chromium", "firefox");
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public void Uninstall_KeepsFoldersInWhichSomethingElseLivesNow()
    {
        sandbox.Install(Scope.User, "firefox");
        sandbox.Write($"{FirefoxUser}/other.json", "{}");
        sandbox.Uninstall(Scope.User, "firefox");
        Assert.That(sandbox.Tree, Is.EqualTo(new[] { "/home/ada/.mozilla", FirefoxUser, $"{FirefoxUser}/other.json" }));
    }

    [Test]
    public void Uninstall_OfOneBrowser_KeepsTheOthers()
    {
        sandbox.Install(Scope.User, "chromium", "firefox");
        sandbox.Uninstall(Scope.User, "chromium");
        Assert.That(File.Exists(sandbox.On($"{ChromiumUser}/{Sandbox.ManifestName}")), Is.False);
        Assert.That(File.Exists(sandbox.On($"{FirefoxUser}/{Sandbox.ManifestName}")));
        sandbox.Uninstall(Scope.User, "firefox");
        Assert.That(sandbox.Tree, Is.Empty);
    }

    [Test]
    public void Uninstall_OfBrave_LeavesTheFolderThatChromeReadsToo()
    {
        sandbox.Install(Scope.System, "chrome");
        sandbox.Install(Scope.System, "brave");
        Assert.That(sandbox.Uninstall(Scope.System, "brave").Single().Outcome, Is.EqualTo(Outcome.StillUsed));
        Assert.That(File.Exists(sandbox.On($"{ChromeSystem}/{Sandbox.ManifestName}")));
        Assert.That(sandbox.Uninstall(Scope.System, "chrome").Single().Outcome, Is.EqualTo(Outcome.Removed));
        Assert.That(sandbox.Tree, Is.Empty);
    }

    [Test]
    public void Uninstall_NeverDeletesAStrangersManifest()
    {
        string path = $"{FirefoxUser}/{Sandbox.ManifestName}";
        sandbox.Write(path, "{}");
        Assert.That(sandbox.Uninstall(Scope.User, "firefox").Single().Outcome, Is.EqualTo(Outcome.NotOurs));
        Assert.That(sandbox.Read(path), Is.EqualTo("{}"));
    }

    [Test]
    public void Uninstall_OfAManifestThatAPackageWroteAlike_LeavesIt()
    {
        sandbox.Install(Scope.System, "chrome");
        string path = $"{ChromeSystem}/{Sandbox.ManifestName}",
            content = sandbox.Read(path);
        sandbox.Uninstall(Scope.System, "chrome");
        sandbox.Write(path, content);
        Assert.That(sandbox.Install(Scope.System, "chrome").Single().Outcome, Is.EqualTo(Outcome.Already));
        Assert.That(sandbox.Uninstall(Scope.System, "chrome").Single().Outcome, Is.EqualTo(Outcome.NotOurs));
        Assert.That(sandbox.Read(path), Is.EqualTo(content));
    }

    [Test]
    public void Uninstall_WithABrokenReceipt_IsRefusedAndSaysWhere()
    {
        sandbox.Install(Scope.User, "firefox");
        sandbox.Write("/home/ada/.local/state/urlguard/installed.json", "{\n  \"files\": 7\n}");
        Refusal? refusal = Assert.Throws<Refusal>(() => sandbox.Uninstall(Scope.User, "firefox"));
        Assert.That(refusal!.Message, Does.Contain("installed.json:2:"));
    }
}
