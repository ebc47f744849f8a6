using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Tests;

/// <summary>Each fault that the doctor knows, provoked.</summary>
internal sealed class DoctorTests : SandboxFixture
{
    private const string Chromium = Sandbox.Home + "/.config/chromium/NativeMessagingHosts/org.urlguard.host.json";
    private const string ChromiumSystem = "/etc/chromium/native-messaging-hosts/org.urlguard.host.json";
    private const string Policies = "/etc/chromium/policies/managed/";
    private const string Preferences = Sandbox.Home + "/.config/chromium/Default/Preferences";
    private const string Lists = Sandbox.Home + "/.config/urlguard/";

    private const string Guarded =
        """{"extensions":{"settings":{"ejklcnapodpmfeigofblioffcdmlndaa":{"location":1,"manifest":{"version":"1.0.0"} } } } }""";

    /// <summary>Ada has Chromium with the extension, an idle host, and one protected site: all is well, but for the handshake.</summary>
    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write(Preferences, Guarded);
        sandbox.Write(Lists + "protected.txt", "paypal.com\n");
        sandbox.InstallIdleHost();
        sandbox.Install(Scope.User, "chromium");
    }

    [Test]
    public async Task Everything_WithTheRealHost_IsWell()
    {
        File.Delete(sandbox.On(HostProgram.PackagedPath));
        sandbox.InstallRealHost();
        Report report = await ExamineAsync();
        Assert.That(report.Checks.Where(finding => !finding.Ok), Is.Empty);
        Assert.That(report.Failed, Is.Zero);
        Assert.That(
            report.Checks.Select(finding => finding.Check).Distinct(),
            Is.EqualTo(
                new[]
                {
                    "browsers",
                    "manifest",
                    "registered",
                    "installed",
                    "browser-policy",
                    "rights",
                    "host",
                    "handshake",
                    "data",
                    "extension",
                    "mode",
                    "lists",
                    "policy",
                }
            )
        );
        Assert.That(report.Checks.Single(finding => finding.Check == "handshake").Message, Does.Match(@" 1\.0\.0 answered in [0-9.]+ ms"));
    }

    [Test]
    public async Task NoBrowser_IsAFault()
    {
        sandbox.Uninstall(Scope.User, "chromium");
        Directory.Delete(sandbox.On("/home/ada/.config/chromium"), recursive: true);
        await ExpectAsync(DoctorCode.NoBrowser, "no browser", "Install one of");
    }

    [Test]
    public async Task NotRegistered_IsAFault_WithTheCommandThatMendsIt()
    {
        sandbox.Uninstall(Scope.User, "chromium");
        await ExpectAsync(
            DoctorCode.NotRegistered,
            "Chromium does not know the host",
            "`urlguard install --scope user --browser chromium`"
        );
    }

    [Test]
    public async Task Browser_FoundByItsProgramAlone_Counts()
    {
        sandbox.Script("/usr/bin/firefox-esr", "exit 0");
        await ExpectAsync(DoctorCode.NotRegistered, "Firefox does not know the host", "--browser firefox");
    }

    [TestCase(DoctorCode.ManifestUnreadable, "{\n oops", "line 2")]
    [TestCase(
        DoctorCode.ManifestUnreadable,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"stdio","allowed_origins":[null,"chrome-extension://x/"]}""",
        "an extension that is allowed is null"
    )]
    [TestCase(
        DoctorCode.ManifestUnreadable,
        """{"name":"org.urlguard.host","description":"","path":"/h\u0000","type":"stdio","allowed_origins":[]}""",
        "the character NUL"
    )]
    [TestCase(
        DoctorCode.ManifestUnreadable,
        """{"name":"org.urlguard.host","description":"\ud800","path":"/h","type":"stdio","allowed_origins":[]}""",
        "half a surrogate pair"
    )]
    [TestCase(
        DoctorCode.ManifestInvalid,
        """{"name":"org.other","description":"","path":"/h","type":"stdio","allowed_origins":[]}""",
        "its name is \"org.other\""
    )]
    [TestCase(
        DoctorCode.ManifestInvalid,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"pipe","allowed_origins":[]}""",
        "its type is \"pipe\""
    )]
    [TestCase(
        DoctorCode.ManifestInvalid,
        """{"name":"org.urlguard.host","description":"","path":"h","type":"stdio","allowed_origins":[]}""",
        "not absolute"
    )]
    [TestCase(
        DoctorCode.ManifestUnreadable,
        """{"name":"org.urlguard.host","description":"","path":7,"type":"stdio","allowed_origins":[]}""",
        "line 1"
    )]
    [TestCase(
        DoctorCode.ManifestUnreadable,
        """{"name":"org.urlguard.host","description":"","type":"stdio","allowed_origins":[]}""",
        "path"
    )]
    [TestCase(
        DoctorCode.ManifestIdMissing,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"stdio","allowed_origins":[]}""",
        "does not allow ejklcnapodpmfeigofblioffcdmlndaa (development)"
    )]
    [TestCase(
        DoctorCode.ManifestInvalid,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"stdio","allowed_origins":["chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa"]}""",
        "an origin ends in /"
    )]
    [TestCase(
        DoctorCode.ManifestInvalid,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"stdio","allowed_origins":["chrome-extension://*/"]}""",
        "has no *"
    )]
    [TestCase(
        DoctorCode.ManifestIdMissing,
        """{"name":"org.urlguard.host","description":"","path":"/h","type":"stdio","allowed_extensions":["urlguard@urlguard.org"]}""",
        "does not allow ejkl"
    )]
    public async Task BadManifest_IsAFault(string code, string json, string expected)
    {
        sandbox.Write(Chromium, json);
        await ExpectAsync(code, expected, $"Run `rm {Chromium}`, then `urlguard install --scope user --browser chromium`");
    }

    [Test]
    public async Task Manifest_ThatOthersMayWrite_IsAFault()
    {
        sandbox.Chmod(Chromium, "666");
        await ExpectAsync(DoctorCode.ManifestWritable, "can be written by every user");
    }

    [Test]
    public async Task Manifest_ThatIsADanglingLink_IsAFault()
    {
        File.Delete(sandbox.On(Chromium));
        File.CreateSymbolicLink(sandbox.On(Chromium), "/nowhere");
        await ExpectAsync(DoctorCode.ManifestUnreadable, Chromium);
    }

    [Test]
    public async Task EveryManifest_IsListed_AndTheWinnerNamed()
    {
        sandbox.Install(Scope.System, "chromium", "edge");
        Finding[] manifests = [.. (await ExamineAsync()).Checks.Where(finding => finding.Check == "manifest")];
        Assert.That(
            manifests.Select(finding => finding.Message),
            Is.EqualTo(
                new[]
                {
                    $"{Chromium} (used by Chromium) starts {HostProgram.PackagedPath} for chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/",
                    $"{ChromiumSystem} (not used: Chromium goes by another one) starts {HostProgram.PackagedPath} for chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/",
                    $"/etc/opt/edge/native-messaging-hosts/org.urlguard.host.json (for a browser that is not here) starts {HostProgram.PackagedPath} for chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/",
                }
            )
        );
    }

    [Test]
    public async Task SecondManifest_ThatNamesAnotherHost_IsAFault()
    {
        sandbox.Write(
            ChromiumSystem,
            sandbox.Read(Chromium).Replace(HostProgram.PackagedPath, "/opt/old/urlguard-host", StringComparison.Ordinal)
        );
        await ExpectAsync(
            DoctorCode.ManifestConflict,
            $"goes by {Chromium}, but others name another host: {ChromiumSystem} (/opt/old/urlguard-host)"
        );
    }

    [TestCase("""{"NativeMessagingBlocklist":["*"]}""", true)]
    [TestCase("""{"NativeMessagingBlocklist":["org.urlguard.host"],}""", true)]
    [TestCase("""{"NativeMessagingBlocklist":["org.other"]}""", false)]
    [TestCase("""{"NativeMessagingBlocklist":["*"],"NativeMessagingAllowlist":["org.urlguard.host"]}""", false)]
    [TestCase("""{"NativeMessagingBlocklist":["*"],"NativeMessagingAllowlist":["org.other"]}""", true)]
    [TestCase("""{"NativeMessagingBlocklist":"*"}""", false)]
    [TestCase("""/* twice */ {"NativeMessagingBlocklist":["org.other"],"NativeMessagingBlocklist":["*"]}""", true)]
    [TestCase("""{"NativeMessagingBlocklist":["\ud800", "*"]}""", false)]
    [TestCase("not JSON", false)]
    [TestCase("[]", false)]
    public async Task PolicyThatBlocksHosts(string policy, bool isFault)
    {
        sandbox.Write(Policies + "org.json", policy);
        if (isFault)
            await ExpectAsync(DoctorCode.DisabledByPolicy, Policies + "org.json forbids this host", "NativeMessagingAllowlist");
        else
            Assert.That((await ExamineAsync()).Checks.Single(finding => finding.Check == "browser-policy").Ok);
    }

    [Test]
    public async Task PolicyInTwoFiles_IsTakenTogether()
    {
        sandbox.Write(Policies + "a.json", """{"NativeMessagingBlocklist":["*"]}""");
        sandbox.Write(Policies + "b.json", """{"NativeMessagingAllowlist":["org.urlguard.host"]}""");
        Assert.That((await ExamineAsync()).Checks.Single(finding => finding.Check == "browser-policy").Ok);
    }

    [Test]
    public async Task PolicyAgainstUserLevelHosts_HidesTheUsersManifest()
    {
        sandbox.Write(Policies + "org.json", """{"NativeMessagingUserLevelHosts":false}""");
        await ExpectAsync(
            DoctorCode.UserHostsHidden,
            "system-wide hosts only",
            "`sudo urlguard install --scope system --browser chromium`"
        );
        sandbox.Install(Scope.System, "chromium");
        Report report = await ExamineAsync();
        Assert.That(report.Checks.Single(finding => finding.Check == "browser-policy").Ok);
        Assert.That(
            report.Checks.Single(finding => finding.Check == "registered").Message,
            Is.EqualTo($"Chromium goes by {ChromiumSystem}")
        );
    }

    [TestCase("apt", "again: `sudo apt install --reinstall urlguard`, or its file.")]
    [TestCase("dnf", "again: `sudo dnf reinstall urlguard`, or its file.")]
    [TestCase("nothing", "again: its file, by the system's package manager.")]
    public async Task HostMissing_OfAPackage_IsAFault_ThatThePackageMends(string manager, string remedy)
    {
        sandbox.Script($"/usr/bin/{manager}", "exit 0");
        File.Delete(sandbox.On(HostProgram.PackagedPath));
        await ExpectAsync(DoctorCode.HostMissing, "does not exist", remedy);
    }

    /// <summary>Of programs that were unpacked, the installed command has no host beside it either.</summary>
    [Test]
    public async Task HostMissingOrDamaged_OfAnArchive_IsAFault_ThatTheArchiveMends()
    {
        const string host = Sandbox.Home + "/.local/share/urlguard/1.0.0/urlguard-host",
            remedy = "Unpack UrlGuard's archive, and in its folder run `./urlguard install --scope user --browser chromium";
        sandbox.Write(Chromium, sandbox.Read(Chromium).Replace(HostProgram.PackagedPath, host, StringComparison.Ordinal));
        File.Delete(sandbox.On(HostProgram.PackagedPath));
        await ExpectAsync(DoctorCode.HostMissing, "does not exist", remedy);
        sandbox.Write(host, "#!/no/such/shell\n");
        sandbox.Chmod(host, "755");
        await ExpectAsync(DoctorCode.NotStartable, "could not be started", remedy);
        sandbox.InstallIdleHost();
        await ExpectAsync(DoctorCode.NotStartable, "could not be started", "Run `urlguard install --scope user --browser chromium");
    }

    [Test]
    public async Task NoBrowserWithTheExtension_IsAFault_AndWellIsWhatItIsNot()
    {
        Directory.Delete(sandbox.On("/home/ada/.config/chromium/Default"), recursive: true);
        await ExpectAsync(DoctorCode.ExtensionAbsent, "no browser here has the extension, so nothing is checked", "install --strong");
        Assert.That((await ExamineAsync()).Checks.Where(finding => finding.Check == "mode"), Is.Empty);
        sandbox.MakeFolder("/home/ada/.config/vivaldi");
        sandbox.Install(Scope.User, "vivaldi");
        sandbox.Write(Preferences, Guarded);
        Assert.That(
            (await ExamineAsync()).Checks.Single(finding => finding is { Check: "extension" } && finding.Message.StartsWith("Vivaldi")).Ok,
            "it is new, and another one is guarded"
        );
    }

    [Test]
    public async Task HostNotExecutable_IsAFault()
    {
        sandbox.Chmod(HostProgram.PackagedPath, "644");
        await ExpectAsync(DoctorCode.HostNotExecutable, "not executable", $"`chmod +x {HostProgram.PackagedPath}`");
    }

    [Test]
    public async Task HostThatOthersMayWrite_IsAFault()
    {
        sandbox.Chmod("/usr/lib/urlguard", "777");
        await ExpectAsync(DoctorCode.HostWritable, "/usr/lib/urlguard can be written by every user");
    }

    [Test]
    public async Task HostThatSaysNothing_IsAFault() => await ExpectAsync(DoctorCode.Silent, "ended without a word");

    [Test]
    public async Task HostOfAnotherProtocol_IsAFault()
    {
        const string hello = """{"type":"hello","protocol":9,"version":"9.0.0"}""";
        sandbox.Script(HostProgram.PackagedPath, $@"printf '\{Convert.ToString(hello.Length, 8)}\000\000\000%s' '{hello}'; cat >/dev/null");
        await ExpectAsync(DoctorCode.HostTooNew, "9.0.0 speaks protocol 9", "host's release");
    }

    [Test]
    public async Task ListWithABadLine_IsAFaultWithItsNumber()
    {
        sandbox.Write(Lists + "exempt.txt", "# mine\nco.uk\n");
        await ExpectAsync("list-line", Lists + "exempt.txt:2: co.uk is a public suffix", "Correct or delete that line");
    }

    [Test]
    public async Task NothingProtected_IsAFault()
    {
        File.Delete(sandbox.On(Lists + "protected.txt"));
        await ExpectAsync("list-empty", "no site is protected", "urlguard add");
    }

    [Test]
    public async Task MoreThanABrowserCanHold_IsAFault()
    {
        sandbox.Write(
            Lists + "protected.txt",
            string.Concat(Enumerable.Range(0, 1200).Select(i => $"protected{(char)('a' + i % 26)}{i}.com\n"))
        );
        await ExpectAsync(FaultCode.PlanIncomplete, "1200 protected sites are more", "Install by policy");
    }

    [TestCase("{", ":1:")]
    [TestCase("""{"protected":[]}""", "protected")]
    [TestCase("""{"protect":{}}""", "there is no such key")]
    public async Task BadMachinePolicy_IsAFault(string json, string expected)
    {
        sandbox.Write("/etc/urlguard/policy.json", json);
        await ExpectAsync("policy-invalid", expected, "administrator");
    }

    [Test]
    public async Task AFolderInThePolicysPlace_IsSaidOnce()
    {
        Directory.CreateDirectory(sandbox.On("/etc/urlguard/policy.json"));
        string said = (await ExamineAsync()).Checks.Single(finding => finding.Code == "policy-invalid").Message;
        Assert.That(said.Split("policy.json"), Has.Length.EqualTo(2), said);
    }

    [Test]
    public async Task WithoutAHome_TheRestIsStillExamined()
    {
        sandbox["HOME"] = "";
        sandbox.Install(Scope.System, "chromium");
        sandbox.Script("/usr/bin/chromium", "exit 0");
        Report report = await ExamineAsync();
        Assert.That(report.Checks.Single(finding => finding.Check == "registered").Ok);
        Assert.That(report.Checks.Single(finding => finding.Check == "lists").Message, Does.Contain("HOME is not set"));
    }

    [TestCase(Chromium, "manifest", DoctorCode.ManifestUnreadable)]
    [TestCase(Policies + "org.json", "browser-policy", DoctorCode.BrowserPolicyUnreadable)]
    [TestCase(Preferences, "extension", DoctorCode.ProfileUnreadable)]
    [TestCase("/src/extension/manifest.json", "extension", DoctorCode.ProfileUnreadable)]
    [TestCase(Sandbox.Home + "/.local/state/urlguard/installed.json", "installed", DoctorCode.ReceiptUnreadable)]
    public async Task APipeInAFilesPlace_IsAFault_AndTheRestIsExamined(string path, string check, string code)
    {
        sandbox.Write(
            Preferences,
            """{"extensions":{"settings":{"ejklcnapodpmfeigofblioffcdmlndaa":{"location":4,"path":"/src/extension"} } } }"""
        );
        sandbox.Write(path, "");
        File.Delete(sandbox.On(path));
        sandbox.MakePipe(path);
        await ExpectUnreadableAsync(path, check, code, "it is no file, but a folder, a pipe or a device");
    }

    [TestCase(Chromium, "manifest", DoctorCode.ManifestUnreadable)]
    [TestCase(Policies + "org.json", "browser-policy", DoctorCode.BrowserPolicyUnreadable)]
    [TestCase(Preferences, "extension", DoctorCode.ProfileUnreadable)]
    public async Task AFileThatIsTooLarge_IsAFault_AndTheRestIsExamined(string path, string check, string code)
    {
        sandbox.Write(path, "");
        using (FileStream file = File.OpenWrite(sandbox.On(path)))
            file.SetLength(LimitedFile.MaxLength + 1);
        await ExpectUnreadableAsync(path, check, code, "67108865 bytes is more than the 67108864 that are read");
    }

    [Test]
    public async Task SomebodyElsesHome_IsAFailedCheck_AndNotTheEnd()
    {
        sandbox.GiveAway(Sandbox.Home);
        Report report = await ExamineAsync();
        Assert.That(
            report.Checks.Where(finding => !finding.Ok).Select(finding => finding.Message),
            Has.Some.Contains("belongs to another user")
        );
    }

    [Test]
    public async Task TextFromFilesAndHosts_MovesNoTerminal()
    {
        const string clear = "\u001b[2J\u009b2J\r\nOK  all is well";
        sandbox.Write(
            Chromium,
            $$"""{"name":"org.urlguard.host","description":"","path":{{JsonSerializer.Serialize("/" + clear)}},"type":"stdio"}"""
        );
        sandbox.Install(Scope.System, "chromium");
        ScriptedHost.Install(sandbox, ScriptedHost.Hello.Replace("\"1.0.0\"", JsonSerializer.Serialize(clear), StringComparison.Ordinal));
        string[] lines = [.. (await ExamineAsync()).Checks.Select(finding => finding.Line)];
        Assert.That(lines, Has.None.Matches<string>(line => line!.Any(char.IsControl)));
        Assert.That(lines, Has.Some.StartWith("FAIL  host-missing: /" + @"\u001b[2J\u009b2J\r\u000aOK  all is well"));
        Assert.That(lines, Has.Some.StartWith("FAIL  host-version: ").And.Contains(@"\u001b[2J"));
    }

    [Test]
    public async Task ABrowserThatCannotBeExamined_TakesNoOtherOneAway()
    {
        sandbox.Script("/usr/bin/firefox-esr", "exit 0");
        Directory.Delete(sandbox.On("/home/ada/.config/chromium"), recursive: true);
        File.CreateSymbolicLink(sandbox.Machine.EntryOnDisk("/home/ada/.config/chromium"), "chromium"); // round in a circle
        Report report = await ExamineAsync();
        string[] broken =
        [
            .. report.Checks.Where(finding => finding.Code == DoctorCode.CheckBroken).Select(finding => finding.Message.Split(':')[0]),
        ];
        Assert.That(broken, Is.EqualTo(new[] { "Chromium" }));
        Assert.That(
            report.Checks.Where(finding => finding.Message.Contains("Firefox", StringComparison.Ordinal)).Select(finding => finding.Check),
            Is.SupersetOf(new[] { "browsers", "registered", "browser-policy", "extension" })
        );
    }

    private async Task ExpectUnreadableAsync(string path, string check, string code, string why)
    {
        Report report = await ExamineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Finding found = report.Checks.Single(finding => finding.Code == code);
        Assert.That(found.Check, Is.EqualTo(check));
        Assert.That(found.Message, Does.Contain($"{sandbox.On(path)}: {why}"));
        Assert.That(report.Checks.Select(finding => finding.Code), Does.Not.Contain(DoctorCode.CheckBroken));
        Assert.That(
            report.Checks.Select(finding => finding.Check),
            Is.SupersetOf(new[] { "browsers", "registered", "browser-policy", "rights", "extension", "mode", "lists", "policy" })
        );
    }

    private Task<Report> ExamineAsync() => Examination.RunAsync(BrowserTable.Embedded, sandbox.Machine, TimeProvider.System);

    private async Task ExpectAsync(string code, string message, string remedy = "")
    {
        Report report = await ExamineAsync();
        Finding[] failed = [.. report.Checks.Where(finding => finding.Code == code && !finding.Ok)];
        Assert.That(failed, Has.Length.EqualTo(1), string.Join('\n', report.Checks.Select(finding => finding.Line)));
        Assert.That(failed[0].Message, Does.Contain(message.Replace(Lists, sandbox.Root + Lists, StringComparison.Ordinal)));
        Assert.That(failed[0].Remedy, Does.Contain(remedy));
    }
}
