using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>install</c>: all or nothing, and only what is ours.</summary>
internal sealed class InstallTests : SandboxFixture
{
    private const string ChromeSystem = "/etc/opt/chrome/native-messaging-hosts";
    private const string ChromiumUser = Sandbox.Home + "/.config/chromium/NativeMessagingHosts";
    private const string FirefoxUser = Sandbox.Home + "/.mozilla/native-messaging-hosts";

    [TestCase("chromium", "/home/ada/.config/chromium/NativeMessagingHosts")]
    [TestCase("chrome", "/home/ada/.config/google-chrome/NativeMessagingHosts")]
    [TestCase("edge", "/home/ada/.config/microsoft-edge/NativeMessagingHosts")]
    [TestCase("brave", "/home/ada/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts")]
    [TestCase("vivaldi", "/home/ada/.config/vivaldi/NativeMessagingHosts")]
    [TestCase("opera", "/home/ada/.config/opera/NativeMessagingHosts", "/home/ada/.config/google-chrome/NativeMessagingHosts")]
    [TestCase("firefox", "/home/ada/.mozilla/native-messaging-hosts")]
    public void Install_User_WritesWhereTheBrowserLooks(string browser, params string[] folders)
    {
        IReadOnlyList<FileChange> changes = sandbox.Install(Scope.User, browser);
        Assert.That(changes.Select(change => change.Path), Is.EqualTo(folders.Select(folder => $"{folder}/org.urlguard.host.json")));
        Assert.That(changes.Select(change => change.Outcome), Has.All.EqualTo(Outcome.Written));
        Assert.That(changes.Select(change => File.Exists(sandbox.On(change.Path))), Has.All.True);
    }

    [TestCase("chromium", "/etc/chromium/native-messaging-hosts")]
    [TestCase("chrome", "/etc/opt/chrome/native-messaging-hosts")]
    [TestCase("edge", "/etc/opt/edge/native-messaging-hosts")]
    [TestCase("brave", "/etc/opt/chrome/native-messaging-hosts")]
    [TestCase("vivaldi", "/etc/vivaldi/native-messaging-hosts", "/etc/opt/chrome/native-messaging-hosts")]
    [TestCase("opera", "/etc/opt/chrome/native-messaging-hosts")]
    [TestCase("firefox", "/usr/lib/mozilla/native-messaging-hosts", "/usr/lib64/mozilla/native-messaging-hosts")]
    public void Install_System_WritesWhereTheBrowserLooks(string browser, params string[] folders) =>
        Assert.That(
            sandbox.Install(Scope.System, browser).Select(change => change.Path),
            Is.EqualTo(folders.Select(folder => $"{folder}/org.urlguard.host.json"))
        );

    [Test]
    public void Install_Chromium_WritesOriginsThatEndInASlash()
    {
        sandbox.Install(Scope.User, "chromium");
        JsonNode manifest = JsonNode.Parse(sandbox.Read($"{ChromiumUser}/{Sandbox.ManifestName}"))!;
        Assert.That(
            manifest.AsObject().Select(member => member.Key),
            Is.EquivalentTo(new[] { "name", "description", "path", "type", "allowed_origins" }),
            "other keys make browsers warn"
        );
        Assert.That((string?)manifest["name"], Is.EqualTo("org.urlguard.host"));
        Assert.That((string?)manifest["type"], Is.EqualTo("stdio"));
        Assert.That((string?)manifest["path"], Is.EqualTo(HostProgram.PackagedPath));
        Assert.That((string?)manifest["allowed_origins"]![0], Is.EqualTo("chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/"));
    }

    [Test]
    public void Install_Firefox_WritesExtensions()
    {
        sandbox.Install(Scope.User, "firefox");
        JsonNode manifest = JsonNode.Parse(sandbox.Read($"{FirefoxUser}/{Sandbox.ManifestName}"))!;
        Assert.That(
            manifest.AsObject().Select(member => member.Key),
            Is.EquivalentTo(new[] { "name", "description", "path", "type", "allowed_extensions" })
        );
        Assert.That((string?)manifest["allowed_extensions"]![0], Is.EqualTo("urlguard@urlguard.org"));
    }

    [Test]
    public void Install_ChromiumFamily_HonoursXdgConfigHome_FirefoxDoesNot()
    {
        sandbox["XDG_CONFIG_HOME"] = "/home/ada/cfg";
        Assert.That(
            sandbox.Install(Scope.User, "chromium", "firefox").Select(change => change.Path),
            Is.EqualTo(
                new[]
                {
                    "/home/ada/cfg/chromium/NativeMessagingHosts/org.urlguard.host.json",
                    "/home/ada/.mozilla/native-messaging-hosts/org.urlguard.host.json",
                }
            )
        );
    }

    [Test]
    public void Install_RelativeXdgConfigHome_IsIgnored()
    {
        sandbox["XDG_CONFIG_HOME"] = "cfg";
        Assert.That(sandbox.Install(Scope.User, "chromium").Single().Path, Does.StartWith(ChromiumUser));
    }

    [Test]
    public void Install_SharedFolder_IsWrittenOnce()
    {
        IReadOnlyList<FileChange> changes = sandbox.Install(Scope.System, "chrome", "brave", "opera");
        Assert.That(changes.Single().Readers.Select(browser => browser.Name), Is.EqualTo(new[] { "chrome", "brave", "opera" }));
    }

    [Test]
    public void Install_Again_ChangesNothing()
    {
        sandbox.Install(Scope.System, "chrome", "firefox");
        Dictionary<string, DateTime> before = Times();
        Assert.That(sandbox.Install(Scope.System, "chrome", "firefox").Select(change => change.Outcome), Has.All.EqualTo(Outcome.Already));
        Assert.That(Times(), Is.EqualTo(before));

        Dictionary<string, DateTime> Times() => sandbox.Tree.ToDictionary(path => path, path => File.GetLastWriteTimeUtc(sandbox.On(path)));
    }

    [Test]
    public void Install_WithAnotherHost_ReplacesItsOwnManifest()
    {
        sandbox.Install(Scope.User, "chromium");
        new Registrar(BrowserTable.Embedded, sandbox.Machine, Scope.User).Install(
            [Sandbox.Browser("chromium")],
            "/opt/urlguard-host",
            BrowserTable.Embedded.Extensions
        );
        Assert.That(sandbox.Read($"{ChromiumUser}/{Sandbox.ManifestName}"), Does.Contain("/opt/urlguard-host"));
        sandbox.Uninstall(Scope.User, "chromium");
        Assert.That(sandbox.Tree, Is.Empty);
    }

    [Test]
    public void Install_SystemScope_CanBeReadByEverybody()
    {
        sandbox.Install(Scope.System, "chrome");
        Assert.That(File.GetUnixFileMode(sandbox.On(ChromeSystem)), Is.EqualTo((UnixFileMode)0b111_101_101));
        Assert.That(File.GetUnixFileMode(sandbox.On($"{ChromeSystem}/{Sandbox.ManifestName}")), Is.EqualTo((UnixFileMode)0b110_100_100));
    }

    [Test]
    public void Install_OverAStrangersManifest_IsRefused_AndNothingIsWritten()
    {
        sandbox.Write($"{FirefoxUser}/{Sandbox.ManifestName}", "{}");
        string[] before = sandbox.Tree;
        Refusal? refusal = Assert.Throws<Refusal>(() => sandbox.Install(Scope.User, "chromium", "firefox"));
        Assert.That(refusal!.Message, Does.Contain(FirefoxUser));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
        Assert.That(sandbox.Read($"{FirefoxUser}/{Sandbox.ManifestName}"), Is.EqualTo("{}"));
    }

    [Test]
    public void Install_OverALinkThatLeadsNowhere_IsRefused()
    {
        sandbox.MakeFolder(FirefoxUser);
        string path = sandbox.On($"{FirefoxUser}/{Sandbox.ManifestName}");
        File.CreateSymbolicLink(path, "/nowhere");
        Assert.Throws<Refusal>(() => sandbox.Install(Scope.User, "firefox"));
        Assert.That(new FileInfo(path).LinkTarget, Is.EqualTo("/nowhere"));
    }

    [Test]
    public void Install_OverAManifestOfOursThatSomebodyChanged_IsRefused()
    {
        sandbox.Install(Scope.User, "firefox");
        sandbox.Write($"{FirefoxUser}/{Sandbox.ManifestName}", "{}");
        Assert.Throws<Refusal>(() => sandbox.Install(Scope.User, "firefox"));
    }

    [Test]
    public void Install_ThatFailsHalfWay_IsUndone()
    {
        sandbox.Write(FirefoxUser, "a file where a folder should be");
        string[] before = sandbox.Tree;
        Assert.That(() => sandbox.Install(Scope.User, "chromium", "firefox"), Throws.InstanceOf<IOException>());
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public void Install_ThatFailsHalfWay_PutsTheOldManifestBack()
    {
        sandbox.Install(Scope.User, "chromium");
        string before = sandbox.Read($"{ChromiumUser}/{Sandbox.ManifestName}");
        sandbox.Write(FirefoxUser, "a file where a folder should be");
        Registrar registrar = new(BrowserTable.Embedded, sandbox.Machine, Scope.User);
        Assert.That(
            () =>
                registrar.Install(
                    [Sandbox.Browser("chromium"), Sandbox.Browser("firefox")],
                    "/opt/urlguard-host",
                    BrowserTable.Embedded.Extensions
                ),
            Throws.InstanceOf<IOException>()
        );
        Assert.That(sandbox.Read($"{ChromiumUser}/{Sandbox.ManifestName}"), Is.EqualTo(before));
    }

    [Test]
    public void Install_WithoutAHome_IsRefused()
    {
        sandbox["HOME"] = "";
        Assert.Throws<Refusal>(() => sandbox.Install(Scope.User, "chromium"));
    }
}
