using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Strong;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>install --strong</c>: the extension by policy, and nothing of it left after <c>uninstall</c>.</summary>
internal sealed class StrongTests : SandboxFixture
{
    private const string Chromium = "/etc/chromium/policies/managed/";
    private const string Update = "/opt/urlguard/extension/update.xml";
    private const string Extension = "/opt/urlguard/extension/urlguard.crx";

    private string crx = null!;
    private string id = null!;

    [SetUp]
    public void FillSandbox()
    {
        sandbox.InstallIdleHost();
        (byte[] content, id) = TestCrx.Make("1.2.3");
        crx = sandbox.On("/urlguard.crx");
        File.WriteAllBytes(crx, content);
    }

    [Test]
    public async Task Strong_WritesThePolicyOfEachBrowserThatHasAFolderForIt()
    {
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(
            sandbox.Tree.Where(path => path.EndsWith("/urlguard.json", StringComparison.Ordinal)),
            Is.EquivalentTo(
                BrowserTable
                    .Embedded.Places.SelectMany(place => place.Policies ?? [])
                    .Distinct()
                    .Select(folder => $"{folder}/managed/urlguard.json")
            )
        );
        JsonNode policy = JsonNode.Parse(sandbox.Read(Chromium + "urlguard.json"))!;
        Assert.That((string?)policy["ExtensionInstallForcelist"]![0], Is.EqualTo($"{id};file://{Update}"));
        XElement app = XDocument.Parse(sandbox.Read(Update)).Root!.Elements().Single();
        Assert.That((string?)app.Attribute("appid"), Is.EqualTo(id));
        Assert.That((string?)app.Elements().Single().Attribute("codebase"), Is.EqualTo("file://" + Extension));
        Assert.That((string?)app.Elements().Single().Attribute("version"), Is.EqualTo("1.2.3"));
        Assert.That(File.ReadAllBytes(sandbox.On(Extension)), Is.EqualTo(File.ReadAllBytes(crx)));
        Assert.That(
            sandbox.Read("/etc/chromium/native-messaging-hosts/" + Sandbox.ManifestName),
            Does.Contain($"chrome-extension://{id}/")
        );
    }

    [Test]
    public async Task QuietDns_EndsTheBrowsersGuessing()
    {
        await InstallAsync("--yes");
        Assert.That(JsonNode.Parse(sandbox.Read(Chromium + "urlguard.json"))!["NetworkPredictionOptions"], Is.Null);
        await InstallAsync("--yes", "--quiet-dns");
        Assert.That((int?)JsonNode.Parse(sandbox.Read(Chromium + "urlguard.json"))!["NetworkPredictionOptions"], Is.EqualTo(2));
    }

    [Test]
    public async Task Strong_ExplainsFirst_AndSaysWhatIsLeftToDo()
    {
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(
            result.Output.IndexOf("managed by your organization", StringComparison.Ordinal),
            Is.LessThan(result.Output.IndexOf("written", StringComparison.Ordinal)).And.Positive
        );
        Assert.That(result.Output, Does.Contain("uninstall --scope system").And.Contain("policies.json").And.Not.Contain("Go on?"));
    }

    [Test]
    public async Task Strong_WithNobodyToAsk_ChangesNothing()
    {
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await InstallAsync();
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("--yes"));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public async Task Strong_Again_ChangesNothing_AndAnOrdinaryInstallAfterIt_LeavesIt()
    {
        await InstallAsync("--yes");
        string[] before = sandbox.Tree;
        Assert.That((await InstallAsync("--yes")).Output, Does.Not.Match("(?m)^written"));
        await UrlGuardProgram.RunAsync(sandbox, "", "install", "--root", sandbox.Root, "--scope", "system", "--extension-id", id);
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public async Task Uninstall_LeavesNothing()
    {
        string[] before = sandbox.Tree;
        await InstallAsync("--yes");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "",
            "uninstall",
            "--root",
            sandbox.Root,
            "--scope",
            "system"
        );
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public async Task Uninstall_OfOneBrowser_TakesItsPolicy_AndLeavesTheOthersTheirs()
    {
        await InstallAsync("--yes");
        await UrlGuardProgram.RunAsync(sandbox, "", "uninstall", "--root", sandbox.Root, "--scope", "system", "--browser", "chromium");
        Assert.That(File.Exists(sandbox.On(Chromium + "urlguard.json")), Is.False);
        Assert.That(File.Exists(sandbox.On("/etc/opt/edge/policies/managed/urlguard.json")));
        Assert.That(File.Exists(sandbox.On(Extension)));
    }

    [Test]
    public async Task AnAdministratorsFile_IsNeitherEditedNorOverruled()
    {
        const string policy = """{"ExtensionInstallForcelist":["abcdefghijklmnopabcdefghijklmnop;https://example.org/u.xml"]}""";
        sandbox.Write(Chromium + "company.json", policy);
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain(Chromium + "company.json").And.Contain($"add \"{id};file://{Update}\""));
        Assert.That(sandbox.Read(Chromium + "company.json"), Is.EqualTo(policy));
        Assert.That(File.Exists(sandbox.On(Chromium + "urlguard.json")), Is.False);
        Assert.That(File.Exists(sandbox.On("/etc/opt/edge/policies/managed/urlguard.json")));
    }

    [Test]
    public async Task AFileOfThatNameByAnother_IsRefused_AndNothingIsWritten()
    {
        sandbox.Write(Chromium + "urlguard.json", "{}");
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(Chromium + "urlguard.json is there already"));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public async Task AFolderThatOthersMayWrite_IsRefused()
    {
        sandbox.MakeFolder("/etc/opt/edge/policies/managed");
        sandbox.Chmod("/etc/opt/edge/policies/managed", "777");
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("/etc/opt/edge/policies/managed can be written by every user"));
        Assert.That(File.Exists(sandbox.On(Extension)), Is.False);
    }

    [Test]
    public async Task ACrx_ThatOthersMayWrite_IsRefused()
    {
        sandbox.Chmod("/urlguard.crx", "666");
        Assert.That((await InstallAsync("--yes")).Error, Does.Contain("can be written by every user"));
    }

    [TestCase("", "it does not begin as one")]
    [TestCase("Cr24\u0003\0\0\0\u00ff\0\0\0", "it is cut off")]
    public async Task AFileThatIsNoCrx_IsRefused_AndSaysWhy(string content, string expected)
    {
        File.WriteAllText(crx, content, System.Text.Encoding.Latin1);
        UrlGuardProgram.Result result = await InstallAsync("--yes");
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(crx).And.Contain(expected));
    }

    [Test]
    public void ACrx_WhoseIdIsNotItsKeys_IsRefused()
    {
        File.WriteAllBytes(crx, TestCrx.Make("1.0.0", withForeignId: true).Content);
        Assert.That(() => CrxFile.Read(crx), Throws.InstanceOf<Refusal>().With.Message.Contains("no key in it belongs to its id"));
    }

    [Test]
    public void ACrx_CutOffAnywhere_IsRefused()
    {
        byte[] whole = File.ReadAllBytes(crx);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(crx, whole[..length]);
            Assert.That(() => CrxFile.Read(crx), Throws.InstanceOf<Refusal>(), $"{length} bytes");
        }
    }

    [Test]
    public async Task Strong_OnThisComputerWithoutRoot_IsRefused_AndSaysHow()
    {
        // In a user namespace without a mapping nobody is root, and the files can be read as before.
        ProcessStartInfo how = new("unshare", ["--user", UrlGuardProgram.Path, "install", "--strong", "--yes", "--crx", crx])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(how)!;
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(error, Does.Contain("needs root: run `sudo urlguard install --strong`"));
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [TestCase("--strong", "--scope", "user")]
    [TestCase("--crx", "x.crx")]
    [TestCase("--yes")]
    public async Task OptionsThatDontGoTogether_AreRefused(params string[] options)
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "", ["install", "--root", sandbox.Root, .. options]);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("--strong"));
    }

    [TestCase("firefox", "policies.json")]
    [TestCase("opera", "takes an extension by a policy file")]
    public async Task ABrowserThatTakesNone_IsSaidSo(string browser, string expected) =>
        Assert.That((await InstallAsync("--yes", "--browser", browser)).Error, Does.Contain(expected));

    [Test]
    public void OtherSystems_AreToldWhatTheyAllow()
    {
        Assert.That(StrongInstall.Elsewhere(Platform.Windows), Does.Contain("joined to a domain").And.Contain("store"));
        Assert.That(StrongInstall.Elsewhere(Platform.MacOS), Does.Contain(".mobileconfig"));
        Assert.That(StrongInstall.Elsewhere(Platform.Linux), Is.Null);
    }

    private Task<UrlGuardProgram.Result> InstallAsync(params string[] more) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["install", "--strong", "--crx", crx, "--root", sandbox.Root, .. more]);
}
