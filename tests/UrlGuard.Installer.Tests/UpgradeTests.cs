using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>One version after another: programs in folders of their version, manifests that turn, nothing older over anything newer.</summary>
internal sealed class UpgradeTests : SandboxFixture
{
    private const string Folder = Sandbox.Home + "/.local/lib/urlguard";
    private const string Command = Sandbox.Home + "/.local/bin/urlguard";
    private const string Manifest = Sandbox.Home + "/.config/chromium/NativeMessagingHosts/org.urlguard.host.json";

    [Test]
    public void Programs_AreCopiedIntoTheFolderOfTheirVersion_AndCanBeStarted()
    {
        Install("1.0.0", "chromium");
        Assert.That(HostOf(Manifest), Is.EqualTo($"{Folder}/1.0.0/urlguard-host"));
        foreach (string name in new[] { "urlguard-host", "urlguard" })
        {
            Assert.That(sandbox.Read($"{Folder}/1.0.0/{name}"), Does.Contain("1.0.0"));
            Assert.That(File.GetUnixFileMode(sandbox.On($"{Folder}/1.0.0/{name}")), Is.EqualTo((UnixFileMode)0b111_101_101));
        }
    }

    [Test]
    public void Programs_ForAll_AreInOpt()
    {
        Unpack("1.0.0");
        Install(Scope.System, "1.0.0", "chromium");
        Assert.That(File.Exists(sandbox.On("/opt/urlguard/1.0.0/urlguard-host")));
    }

    [Test]
    public void Upgrade_TurnsTheManifest_AndTakesTheOldFolderAway()
    {
        Install("1.0.0", "chromium");
        Install("1.1.0", "chromium");
        Assert.That(HostOf(Manifest), Is.EqualTo($"{Folder}/1.1.0/urlguard-host"));
        Assert.That(Directory.EnumerateDirectories(sandbox.On(Folder)).Select(Path.GetFileName), Is.EqualTo(new[] { "1.1.0" }));
        Assert.That(Uninstall(), Is.EqualTo(Unpacked));
    }

    [Test]
    public void Upgrade_ForOneBrowser_KeepsTheOldProgramForTheOthers()
    {
        Install("1.0.0", "chromium", "firefox");
        Install("1.1.0", "chromium");
        Assert.That(
            HostOf(Sandbox.Home + "/.mozilla/native-messaging-hosts/org.urlguard.host.json"),
            Is.EqualTo($"{Folder}/1.0.0/urlguard-host")
        );
        Assert.That(File.Exists(sandbox.On($"{Folder}/1.0.0/urlguard-host")));
        Install("1.1.0", "firefox");
        Assert.That(Directory.Exists(sandbox.On($"{Folder}/1.0.0")), Is.False);
        Assert.That(Uninstall(), Is.EqualTo(Unpacked));
    }

    [TestCase(Scope.User, Command, Folder)]
    [TestCase(Scope.System, "/usr/local/bin/urlguard", "/opt/urlguard")]
    public void TheCommand_IsOnTheSearchPath_AndStartsWhatIsInstalled(Scope scope, string command, string folder)
    {
        Install(scope, "1.0.0", "chromium");
        Assert.That(sandbox.Read(command), Does.EndWith($"\nexec {folder}/1.0.0/urlguard \"$@\"\n"));
        Install(scope, "1.1.0", "chromium");
        Assert.That(sandbox.Read(command), Does.EndWith($"\nexec {folder}/1.1.0/urlguard \"$@\"\n"));
        Assert.That(File.GetUnixFileMode(sandbox.On(command)), Is.EqualTo((UnixFileMode)0b111_101_101));
        sandbox.Uninstall(scope, "chromium");
        Assert.That(sandbox.Tree, Is.EqualTo(Unpacked));
    }

    [TestCase("#!/bin/sh\nexec mine\n")]
    [TestCase("#!/bin/sh\n# Written by urlguard install.\nset -x\nexec mine \"$@\"\n", TestName = "ours, changed since")]
    public void TheCommand_OfSomebodyElse_IsLeftAlone_HindersNothing_AndIsNeverNamed(string theirs)
    {
        sandbox.Write(Command, theirs);
        Assert.That(Install("1.0.0", "chromium").Select(change => change.Path), Does.Not.Contain(Command));
        Assert.That(sandbox.Read(Command), Is.EqualTo(theirs));
        Machine machine = new(
            sandbox.Root,
            name =>
                name switch
                {
                    "HOME" => Sandbox.Home,
                    "PATH" => Sandbox.Home + "/.local/bin",
                    _ => null,
                },
            Platform.Linux
        );
        Assert.That(CommandWords.On(machine).In("`sudo urlguard install`"), Does.Not.Contain(Command));
        sandbox.Write("/usr/local/bin/urlguard", theirs);
        Assert.That(CommandWords.On(machine).Plain, Is.EqualTo("urlguard"), "no better word in a tree of files");
    }

    [TestCase("/usr/bin", Command)]
    [TestCase("/usr/bin:/home/ada/.local/bin", "urlguard")]
    public void Remedies_NameTheCommand_AsItCanBeTyped(string path, string typed)
    {
        Install("1.0.0", "chromium");
        Machine machine = new(
            sandbox.Root,
            name =>
                name switch
                {
                    "HOME" => Sandbox.Home,
                    "PATH" => path,
                    _ => null,
                },
            Platform.Linux
        );
        Assert.That(
            CommandWords.On(machine).In("Run `urlguard add a.com`, then `sudo urlguard install`."),
            Is.EqualTo($"Run `{typed} add a.com`, then `sudo {Command} install`.")
        );
        sandbox.Write("/usr/bin/urlguard", "a package's");
        Assert.That(CommandWords.On(machine).In("`sudo urlguard install`"), Is.EqualTo("`sudo urlguard install`"));
    }

    [Test]
    public void Upgrade_ThatFailsHalfWay_LeavesTheOldVersionWhole()
    {
        Install("1.0.0", "chromium");
        string[] before = sandbox.Tree;
        Unpack("1.1.0");
        sandbox.Write(Sandbox.Home + "/.mozilla/native-messaging-hosts", "a file where a folder should be");
        Assert.That(() => Install("1.1.0", "chromium", "firefox"), Throws.InstanceOf<IOException>());
        File.Delete(sandbox.On(Sandbox.Home + "/.mozilla/native-messaging-hosts"));
        Directory.Delete(sandbox.On(Sandbox.Home + "/.mozilla"));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
        Assert.That(HostOf(Manifest), Is.EqualTo($"{Folder}/1.0.0/urlguard-host"));
    }

    [Test]
    public void Downgrade_IsRefused_WithWords_AndChangesNothing()
    {
        Install("1.10.0", "chromium");
        string[] before = sandbox.Tree;
        Unpack("1.9.0");
        Refusal? refusal = Assert.Throws<Refusal>(() => Install("1.9.0", "chromium"));
        Assert.That(
            refusal!.Message,
            Does.Contain("UrlGuard 1.10.0 is installed here and this is 1.9.0").And.Contain("urlguard uninstall --scope user")
        );
        Assert.That(sandbox.Tree, Is.EqualTo(before));
        Uninstall();
        Assert.That(() => Install("1.9.0", "chromium"), Throws.Nothing);
    }

    [Test]
    public void AProgramChangedSince_IsLeftAlone()
    {
        Install("1.0.0", "chromium");
        sandbox.Write($"{Folder}/1.0.0/urlguard", "mine now");
        Assert.That(
            Install("1.1.0", "chromium").Single(change => change.Path == $"{Folder}/1.0.0/urlguard").Outcome,
            Is.EqualTo(Outcome.NotOurs)
        );
        Assert.That(sandbox.Read($"{Folder}/1.0.0/urlguard"), Is.EqualTo("mine now"));
    }

    [Test]
    public void AFolderThatOthersMayWrite_IsRefused()
    {
        sandbox.MakeFolder("/home/ada/.local");
        sandbox.Chmod("/home/ada/.local", "777");
        Assert.That(
            () => Install("1.0.0", "chromium"),
            Throws.InstanceOf<Refusal>().With.Message.Contains("/home/ada/.local can be written by every user")
        );
        Assert.That(Directory.EnumerateFileSystemEntries(sandbox.On("/home/ada/.local")), Is.Empty);
    }

    [TestCase("urlguard-host")]
    [TestCase("urlguard")]
    public void AProgramThatOthersMayChange_IsNotCopied(string name)
    {
        Unpack("1.0.0");
        sandbox.Chmod("/unpacked/" + name, "777");
        Assert.That(
            () => VersionedPrograms.Plan(sandbox.Machine, Scope.User, "/unpacked/urlguard-host", new Version("1.0.0"), []),
            Throws.InstanceOf<Refusal>().With.Message.Contains($"/unpacked/{name} can be written by every user")
        );
    }

    [Test]
    public void AReceiptOfTheTimeBeforeVersions_IsUnderstood()
    {
        sandbox.InstallIdleHost();
        sandbox.Install(Scope.User, "chromium");
        const string receipt = "/home/ada/.local/state/urlguard/installed.json";
        sandbox.Write(receipt, System.Text.RegularExpressions.Regex.Replace(sandbox.Read(receipt), ",\\s*\"version\": \"[^\"]*\"", ""));
        Assert.That(Receipt.Read(BrowserTable.Embedded, sandbox.Machine, Scope.User).Version, Is.Null);
        Assert.That(() => Install("1.0.0", "chromium"), Throws.Nothing);
        Assert.That(HostOf(Manifest), Is.EqualTo($"{Folder}/1.0.0/urlguard-host"));
    }

    /// <summary>The state before anything is installed: the archive as it was unpacked.</summary>
    private string[] Unpacked => [.. sandbox.Tree.Where(path => path.StartsWith("/unpacked", StringComparison.Ordinal) || path == "/usr")];

    private void Unpack(string version)
    {
        foreach (string name in new[] { "urlguard-host", "urlguard" })
            sandbox.Script("/unpacked/" + name, "echo " + version);
    }

    private IReadOnlyList<FileChange> Install(string version, params string[] browsers) => Install(Scope.User, version, browsers);

    private IReadOnlyList<FileChange> Install(Scope scope, string version, params string[] browsers)
    {
        Unpack(version);
        Browser[] chosen = [.. browsers.Select(Sandbox.Browser)];
        PlannedFile[] programs = VersionedPrograms.Plan(sandbox.Machine, scope, "/unpacked/urlguard-host", new Version(version), chosen);
        return new Registrar(BrowserTable.Embedded, sandbox.Machine, scope, new Version(version)).Install(
            chosen,
            programs[0].Path,
            BrowserTable.Embedded.Extensions,
            programs
        );
    }

    private string[] Uninstall()
    {
        sandbox.Uninstall(Scope.User, [.. BrowserTable.Embedded.Browsers.Select(browser => browser.Name)]);
        return sandbox.Tree;
    }

    private string HostOf(string manifest) => (string)JsonNode.Parse(sandbox.Read(manifest))!["path"]!;
}
