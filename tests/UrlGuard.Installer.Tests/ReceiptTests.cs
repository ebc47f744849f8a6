using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>
/// The record of an installation tells <c>uninstall</c>, often root's, what to delete. It is believed only where nobody else could
/// have written it, and only as far as it names places where <c>install</c> writes.
/// </summary>
internal sealed class ReceiptTests : SandboxFixture
{
    private const string UserReceipt = Sandbox.Home + "/.local/state/urlguard/installed.json";
    private const string SystemReceipt = "/var/lib/urlguard/installed.json";
    private const string Victim = "/srv/victim",
        VictimFolder = "/srv/empty";

    [SetUp]
    public void PutVictimsThere()
    {
        sandbox.Write(Victim, "precious");
        sandbox.MakeFolder(VictimFolder);
    }

    [TestCase(UserReceipt, "666")]
    [TestCase("/home/ada/.local/state/urlguard", "777")]
    [TestCase("/home/ada/.local", "777")]
    [TestCase("/home/ada", "777")]
    public void Receipt_ThatOthersMayWrite_IsNotBelieved(string path, string mode)
    {
        sandbox.Install(Scope.User, "firefox");
        sandbox.Chmod(path, mode);
        string[] before = sandbox.Tree;
        Refusal? refusal = Assert.Throws<Refusal>(() => sandbox.Uninstall(Scope.User, "firefox"));
        Assert.That(refusal!.Message, Is.EqualTo($"{UserReceipt} is not believed: {path} can be written by every user"));
        Assert.That(() => sandbox.Install(Scope.User, "chromium"), Throws.InstanceOf<Refusal>());
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [TestCase(SystemReceipt)]
    [TestCase("/var/lib/urlguard")]
    [TestCase("/var")]
    public void Receipt_OfAnotherUser_IsNotBelieved(string path)
    {
        sandbox.Install(Scope.System, "firefox");
        sandbox.GiveAway(path);
        string[] before = sandbox.Tree;
        Refusal? refusal = Assert.Throws<Refusal>(() => sandbox.Uninstall(Scope.System, "firefox"));
        Assert.That(
            refusal!.Message,
            Is.EqualTo($"{SystemReceipt} is not believed: {path} belongs to another user (id {Sandbox.Stranger})")
        );
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public void Receipt_BehindALinkOfAnotherUser_IsNotBelieved()
    {
        sandbox.Install(Scope.System, "firefox");
        sandbox.MakeFolder("/srv/state");
        File.Move(sandbox.On(SystemReceipt), sandbox.On("/srv/state/installed.json"));
        File.CreateSymbolicLink(sandbox.On(SystemReceipt), "/srv/state/installed.json");
        sandbox.GiveAway(SystemReceipt);
        Assert.That(
            () => sandbox.Uninstall(Scope.System, "firefox"),
            Throws.InstanceOf<Refusal>().With.Message.Contains("belongs to another user")
        );
    }

    [TestCase(Scope.User)]
    [TestCase(Scope.System)]
    public void Receipt_WithAFileWhereNothingIsInstalled_IsNotBelieved(Scope scope)
    {
        sandbox.Install(scope, "firefox");
        string receipt = PathOf(scope),
            installed = sandbox.Read(receipt);
        foreach (
            string path in (string[])
                [
                    Victim,
                    $"/opt/urlguard/../..{Victim}",
                    "/opt/urlguard/1.0.0/../../../srv/victim",
                    "/opt/urlguard/1.0/urlguard",
                    "/opt/urlguard/1.0.0/x",
                    "/opt/urlguard/01.0.0/urlguard",
                    "/etc/chromium/policies/managed/company.json",
                    "/etc/urlguard/policy.json",
                    "srv/victim",
                    "",
                ]
        )
        {
            Forge(scope, receipt => receipt["files"]!.AsArray().Add(Entry(path)));
            string[] before = sandbox.Tree;
            Assert.That(
                () => sandbox.Uninstall(scope, "firefox"),
                Throws.InstanceOf<Refusal>().With.Message.Contains($"it names {path}, where"),
                path
            );
            Assert.That(sandbox.Tree, Is.EqualTo(before));
            sandbox.Write(receipt, installed);
        }
        Assert.That(sandbox.Read(Victim), Is.EqualTo("precious"));
    }

    [TestCase(Scope.User)]
    [TestCase(Scope.System)]
    public void Receipt_WithAFolderWhereNothingIsInstalled_IsNotBelieved(Scope scope)
    {
        sandbox.Install(scope, "firefox");
        Forge(scope, receipt => receipt["folders"]!.AsArray().Add(VictimFolder));
        Assert.That(() => sandbox.Uninstall(scope, "firefox"), Throws.InstanceOf<Refusal>().With.Message.Contains(VictimFolder));
        Assert.That(Directory.Exists(sandbox.On(VictimFolder)));
    }

    [TestCase("files", "null")]
    [TestCase("folders", "null")]
    [TestCase("files", "/home/ada/.mozilla/native-messaging-hosts/org.urlguard.host.json")]
    public void Receipt_WithNothingInAList_OrAFileTwice_IsNotBelieved(string list, string named)
    {
        sandbox.Install(Scope.User, "firefox");
        Forge(Scope.User, receipt => receipt[list]!.AsArray().Add(named == "null" ? null : Entry(named)));
        Assert.That(
            () => sandbox.Uninstall(Scope.User, "firefox"),
            Throws.InstanceOf<Refusal>().With.Message.Contains($"it names {named}, where")
        );
    }

    [TestCase(Scope.User)]
    [TestCase(Scope.System)]
    public void EveryFileAndFolderThatInstallMakes_IsAPlaceOfItsOwn(Scope scope)
    {
        Browser[] all = [.. BrowserTable.Embedded.Browsers];
        sandbox.Script("/unpacked/urlguard-host", "exit 0");
        PlannedFile[] programs = VersionedPrograms.Plan(sandbox.Machine, scope, "/unpacked/urlguard-host", new Version("10.2.33"), all);
        new Registrar(BrowserTable.Embedded, sandbox.Machine, scope).Install(
            all,
            programs[0].Path,
            BrowserTable.Embedded.Extensions,
            programs
        );
        Assert.That(Receipt.Read(BrowserTable.Embedded, sandbox.Machine, scope).Files, Has.Length.GreaterThan(programs.Length));
    }

    [TestCase("uninstall")]
    [TestCase("uninstall", "--purge")]
    [TestCase("install", "--browser", "firefox")]
    [TestCase("doctor")]
    [TestCase("list")]
    [TestCase("add", "example.com")]
    [TestCase("policy", "show")]
    public async Task InAnothersHome_NothingIsDone(params string[] verb)
    {
        // Ada's own receipt, which she may write as she likes, in the hands of root.
        sandbox.Install(Scope.User, "firefox");
        sandbox.Write(Sandbox.Home + "/.config/urlguard/protected.txt", "paypal.com\n");
        Forge(Scope.User, receipt => receipt["files"]!.AsArray().Add(Entry(sandbox.On(Victim))));
        sandbox.Script("/srv/ran", "touch " + sandbox.On("/srv/marker"));
        sandbox.Write(
            Sandbox.Home + "/.mozilla/native-messaging-hosts/org.urlguard.host.json",
            sandbox
                .Read(Sandbox.Home + "/.mozilla/native-messaging-hosts/org.urlguard.host.json")
                .Replace(HostProgram.PackagedPath, sandbox.On("/srv/ran"), StringComparison.Ordinal)
        );
        sandbox.GiveAway([.. sandbox.Tree.Where(path => path.StartsWith(Sandbox.Home, StringComparison.Ordinal)), Sandbox.Home]);
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "", verb);
        Assert.That(result.Status, Is.Not.Zero);
        Assert.That(
            result.Error + result.Output,
            Does.Contain($"which belongs to another user (id {Sandbox.Stranger}): run this as that person")
        );
        Assert.That(sandbox.Tree, Is.EqualTo(before), "nothing was deleted, made or started");
    }

    private JsonObject Entry(string path) =>
        new()
        {
            ["path"] = path,
            ["sha256"] = Receipt.HashOf(File.ReadAllBytes(sandbox.On(Victim))),
            ["browsers"] = new JsonArray("firefox"),
        };

    private static string PathOf(Scope scope) => scope is Scope.System ? SystemReceipt : UserReceipt;

    private void Forge(Scope scope, Action<JsonNode> change)
    {
        JsonNode receipt = JsonNode.Parse(sandbox.Read(PathOf(scope)))!;
        change(receipt);
        sandbox.Write(PathOf(scope), receipt.ToJsonString());
    }
}
