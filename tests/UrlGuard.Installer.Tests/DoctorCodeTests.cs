using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Tests;

/// <summary>Each fault that <c>doctor</c> can name, provoked on a computer where all is well: it is named, and nothing else is.</summary>
internal sealed partial class DoctorCodeTests : SandboxFixture
{
    private const string Manifest = Sandbox.Home + "/.config/chromium/NativeMessagingHosts/org.urlguard.host.json";
    private const string Managed = "/etc/chromium/policies/managed/";
    private const string Lists = Sandbox.Home + "/.config/urlguard/";
    private const string Profiles = Sandbox.Home + "/.config/chromium/";
    private const string Flatpak = "/var/lib/flatpak/app/org.mozilla.firefox/current/active/";
    private const string Id = "ejklcnapodpmfeigofblioffcdmlndaa";

    private static readonly Dictionary<string, Action<Sandbox>> Provocations = new()
    {
        [DoctorCode.NoBrowser] = sandbox =>
        {
            sandbox.Uninstall(Scope.User, "chromium");
            Directory.Delete(sandbox.On(Profiles), recursive: true);
        },
        [DoctorCode.BrowserInFlatpak] = sandbox => sandbox.MakeFolder("/var/lib/flatpak/app/com.brave.Browser"),
        [DoctorCode.BrowserInSnap] = sandbox => sandbox.MakeFolder("/snap/chromium"),
        [DoctorCode.FlatpakProxyClosed] = sandbox =>
            sandbox.Write(Flatpak + "files/lib/firefox/application.ini", "[App]\nVersion=157.0.1\n"),
        [DoctorCode.BlockedByAppArmor] = sandbox =>
        {
            sandbox.MakeFolder(Sandbox.Home + "/.mozilla/firefox");
            sandbox.Install(Scope.User, "firefox");
            sandbox.Write("/etc/apparmor.d/usr.bin.firefox", "profile firefox /usr/lib/firefox/firefox{,*[^s][^h]} {\n}\n");
        },
        [DoctorCode.ManifestUnreadable] = sandbox => sandbox.Write("/etc/opt/edge/native-messaging-hosts/org.urlguard.host.json", "{"),
        [DoctorCode.ManifestInvalid] = sandbox =>
            sandbox.Write(Manifest, sandbox.Read(Manifest).Replace("stdio", "pipe", StringComparison.Ordinal)),
        [DoctorCode.ManifestIdMissing] = sandbox =>
            sandbox.Write(Manifest, sandbox.Read(Manifest).Replace(Id, new string('a', 32), StringComparison.Ordinal)),
        [DoctorCode.ManifestWritable] = sandbox => sandbox.Chmod(Manifest, "666"),
        [DoctorCode.NotRegistered] = sandbox => sandbox.Uninstall(Scope.User, "chromium"),
        [DoctorCode.ManifestConflict] = sandbox =>
        {
            sandbox.Install(Scope.System, "chromium");
            File.Copy(sandbox.On(HostProgram.PackagedPath), sandbox.On("/usr/lib/urlguard/other-host"));
            sandbox.Write(
                Manifest,
                sandbox.Read(Manifest).Replace("urlguard/urlguard-host", "urlguard/other-host", StringComparison.Ordinal)
            );
        },
        [DoctorCode.DisabledByPolicy] = sandbox => sandbox.Write(Managed + "a.json", """{"NativeMessagingBlocklist":["*"]}"""),
        [DoctorCode.UserHostsHidden] = sandbox => sandbox.Write(Managed + "a.json", """{"NativeMessagingUserLevelHosts":false}"""),
        [DoctorCode.ExtensionBlocked] = sandbox => sandbox.Write(Managed + "a.json", """{"ExtensionInstallBlocklist":["*"]}"""),
        [DoctorCode.BrowserPolicyUnreadable] = sandbox => sandbox.MakePipe(Managed + "a.json"),
        [DoctorCode.ForcelistOverruled] = sandbox =>
        {
            sandbox.Write(Managed + "urlguard.json", $$"""{"ExtensionInstallForcelist":["{{Id}};file:///u.xml"]}""");
            sandbox.Write(Managed + "z.json", """{"ExtensionInstallForcelist":[]}""");
        },
        [DoctorCode.HostMissing] = sandbox => File.Delete(sandbox.On(HostProgram.PackagedPath)),
        [DoctorCode.HostNotExecutable] = sandbox => sandbox.Chmod(HostProgram.PackagedPath, "644"),
        [DoctorCode.HostWritable] = sandbox => sandbox.Chmod(HostProgram.PackagedPath, "777"),
        [DoctorCode.NotStartable] = sandbox => File.WriteAllText(sandbox.On(HostProgram.PackagedPath), "#!/no/such/shell\n"),
        [DoctorCode.Silent] = sandbox => sandbox.InstallIdleHost(),
        [DoctorCode.BadFrames] = sandbox => sandbox.Script(HostProgram.PackagedPath, "echo Started; cat >/dev/null"),
        [DoctorCode.HostTooOld] = sandbox =>
            ScriptedHost.Install(sandbox, ScriptedHost.Hello.Replace("1,\"oldest\":1", "0,\"oldest\":0", StringComparison.Ordinal)),
        [DoctorCode.HostTooNew] = sandbox =>
            ScriptedHost.Install(sandbox, ScriptedHost.Hello.Replace("1,\"oldest\":1", "9,\"oldest\":8", StringComparison.Ordinal)),
        [DoctorCode.HostVersion] = sandbox =>
            ScriptedHost.Install(sandbox, ScriptedHost.Hello.Replace("1.0.0", "1.0.1", StringComparison.Ordinal)),
        [DoctorCode.DataOld] = sandbox => ScriptedHost.Install(sandbox, dated: "2025-11-25"),
        [FaultCode.PlanIncomplete] = sandbox =>
            sandbox.Write(
                Lists + "protected.txt",
                string.Concat(Enumerable.Range(0, 1200).Select(i => $"protected{(char)('a' + i % 26)}{i}.com\n"))
            ),
        [DoctorCode.NoHome] = sandbox =>
        {
            sandbox.Install(Scope.System, "chromium");
            sandbox.Script("/usr/bin/chromium", "exit 0");
            sandbox["HOME"] = "";
        },
        [DoctorCode.ExtensionAbsent] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", "{}"),
        [DoctorCode.ExtensionDisabled] = sandbox =>
            sandbox.Write(Profiles + "Default/Secure Preferences", Preferences("\"disable_reasons\":[1]")),
        [DoctorCode.ExtensionVersion] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences(version: "0.9.0")),
        [DoctorCode.ProfileUnreadable] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", "{"),
        [DoctorCode.PolicyWritable] = sandbox =>
        {
            sandbox.Write("/etc/urlguard/policy.json", "{}");
            sandbox.Chmod("/etc/urlguard/policy.json", "666");
        },
        [DoctorCode.ListsWritable] = sandbox => sandbox.Chmod(Lists + "protected.txt", "666"),
        [DoctorCode.ReceiptWritable] = sandbox => sandbox.Chmod(Sandbox.Home + "/.local/state/urlguard/installed.json", "666"),
        [DoctorCode.ReceiptUnreadable] = sandbox => sandbox.Write(Sandbox.Home + "/.local/state/urlguard/installed.json", "{"),
        [DoctorCode.CheckBroken] = _ => { }, // by a clock that fails
        [FaultCode.ListLine] = sandbox => sandbox.Write(Lists + "exempt.txt", "co.uk\n"),
        [FaultCode.ListEmpty] = sandbox => sandbox.Write(Lists + "protected.txt", "\n"),
        [FaultCode.ListUnreadable] = sandbox =>
        {
            using FileStream file = File.Create(sandbox.On(Lists + "exempt.txt"));
            file.SetLength(LimitedFile.MaxLength + 1); // for root no file is unreadable by its mode
        },
        [FaultCode.ReportOnly] = sandbox => sandbox.Write("/etc/urlguard/policy.json", """{"mode":"report-only"}"""),
        [FaultCode.PolicyInvalid] = sandbox => sandbox.Write("/etc/urlguard/policy.json", "{"),
        [FaultCode.EventsUnwritable] = sandbox =>
            ScriptedHost.Install(sandbox, faults: """{"code":"events-unwritable","where":"events.jsonl","message":"denied"}"""),
        [FaultCode.Defect] = sandbox =>
            ScriptedHost.Install(sandbox, faults: """{"code":"defect","where":"ListWatcher","message":"odd"}"""),
        [FaultCode.LogUnwritable] = sandbox =>
            ScriptedHost.Install(sandbox, faults: """{"code":"log-unwritable","where":"logs","message":"denied"}"""),
    };

    private static IEnumerable<string> Codes => Provocations.Keys;

    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write(Profiles + "Default/Secure Preferences", Preferences());
        sandbox.Write(Lists + "protected.txt", "paypal.com\n");
        ScriptedHost.Install(sandbox);
        sandbox.Install(Scope.User, "chromium");
    }

    [Test]
    public void EveryCode_IsProvokedHere() =>
        Assert.That(Codes, Is.EquivalentTo(Constants(typeof(DoctorCode)).Concat(Constants(typeof(FaultCode)))));

    [Test]
    public async Task WithoutAnyOfIt_AllIsWell() => Assert.That(await FailedAsync(new FixedTime()), Is.Empty);

    [TestCaseSource(nameof(Codes))]
    public async Task Fault_IsNamed(string code)
    {
        Provocations[code](sandbox);
        Finding[] failed = await FailedAsync(code == DoctorCode.CheckBroken ? new StoppedTime() : new FixedTime());
        Assert.That(failed.Select(finding => finding.Code), Is.EqualTo(new[] { code }));
    }

    /// <summary>All but that of a defect, of which nobody knows yet what it is.</summary>
    private static IEnumerable<string> CodesOfKnownFaults() => Codes.Where(code => code != DoctorCode.CheckBroken);

    /// <summary>Each remedy as a person follows it: what it says to do by hand, and then the commands it has, as they stand.</summary>
    [TestCaseSource(nameof(CodesOfKnownFaults))]
    public async Task Remedy_FollowedToTheLetter_LeadsToHealth(string code)
    {
        Provocations[code](sandbox);
        Finding[] failed = await FailedAsync(new FixedTime());
        for (int turn = 0; turn < 3 && failed.Length > 0; turn++)
        {
            foreach (Finding finding in failed)
                await FollowAsync(finding);
            failed = await FailedAsync(new FixedTime());
        }
        Assert.That(failed.Select(finding => finding.Line), Is.Empty);
    }

    /// <summary>The part of a remedy that is no command.</summary>
    private static readonly Dictionary<string, Action<Sandbox>> ByHand = new()
    {
        [DoctorCode.NoBrowser] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences()),
        [DoctorCode.BrowserInFlatpak] = sandbox => Directory.Delete(sandbox.On("/var/lib/flatpak"), recursive: true),
        [DoctorCode.BrowserInSnap] = sandbox => Directory.Delete(sandbox.On("/snap"), recursive: true),
        [DoctorCode.FlatpakProxyClosed] = sandbox => OpenWay(sandbox),
        [DoctorCode.BlockedByAppArmor] = sandbox =>
            sandbox.Write("/etc/apparmor.d/local/usr.bin.firefox", $"  {HostProgram.PackagedPath} rPUx,\n"),
        [DoctorCode.ManifestConflict] = sandbox => File.Delete(sandbox.On(Manifest)),
        [DoctorCode.DisabledByPolicy] = sandbox =>
            sandbox.Write(Managed + "a.json", """{"NativeMessagingBlocklist":["*"],"NativeMessagingAllowlist":["org.urlguard.host"]}"""),
        [DoctorCode.ExtensionBlocked] = sandbox =>
            sandbox.Write(Managed + "a.json", $$"""{"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":["{{Id}}"]}"""),
        [DoctorCode.BrowserPolicyUnreadable] = sandbox => File.Delete(sandbox.On(Managed + "a.json")),
        [DoctorCode.ForcelistOverruled] = sandbox =>
            sandbox.Write(Managed + "z.json", $$"""{"ExtensionInstallForcelist":["{{Id}};file:///u.xml"]}"""),
        [DoctorCode.HostMissing] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.NotStartable] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.Silent] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.BadFrames] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.HostTooOld] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.HostTooNew] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.HostVersion] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.DataOld] = sandbox => ScriptedHost.Install(sandbox),
        [DoctorCode.NoHome] = sandbox => sandbox["HOME"] = Sandbox.Home,
        [DoctorCode.ExtensionAbsent] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences()),
        [DoctorCode.ExtensionDisabled] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences()),
        [DoctorCode.ExtensionVersion] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences()),
        [DoctorCode.ProfileUnreadable] = sandbox => sandbox.Write(Profiles + "Default/Secure Preferences", Preferences()),
        [DoctorCode.ReceiptUnreadable] = sandbox => File.Delete(sandbox.On(Sandbox.Home + "/.local/state/urlguard/installed.json")),
        [FaultCode.ListLine] = sandbox => sandbox.Write(Lists + "exempt.txt", ""),
        [FaultCode.ListUnreadable] = sandbox => sandbox.Write(Lists + "exempt.txt", ""),
        [FaultCode.PlanIncomplete] = sandbox => sandbox.Write(Lists + "protected.txt", "paypal.com\n"),
        [FaultCode.ReportOnly] = sandbox => sandbox.Write("/etc/urlguard/policy.json", """{"mode":"warn"}"""),
        [FaultCode.PolicyInvalid] = sandbox => sandbox.Write("/etc/urlguard/policy.json", "{}"),
        [FaultCode.EventsUnwritable] = sandbox => ScriptedHost.Install(sandbox),
        [FaultCode.LogUnwritable] = sandbox => ScriptedHost.Install(sandbox),
        [FaultCode.Defect] = sandbox => ScriptedHost.Install(sandbox), // of a release that mended it
    };

    private static void OpenWay(Sandbox sandbox, int without = 0)
    {
        if (without != 1)
            sandbox.Write("/usr/share/dbus-1/services/org.freedesktop.NativeMessagingProxy.service", "[D-BUS Service]\n");
        if (without != 2)
        {
            sandbox.Write(
                Sandbox.Home + "/.local/share/flatpak/overrides/org.mozilla.firefox",
                "[Session Bus Policy]\norg.freedesktop.NativeMessagingProxy=talk\n"
            );
        }
        if (without != 3)
        {
            sandbox.Write(
                Sandbox.Home + "/.var/app/org.mozilla.firefox/.mozilla/firefox/a.default/prefs.js",
                "user_pref(\"widget.use-xdg-desktop-portal.native-messaging-proxy\", 1);\n"
            );
        }
    }

    [TestCase(1, "xdg-native-messaging-proxy.")]
    [TestCase(2, "`flatpak override --user --talk-name=org.freedesktop.NativeMessagingProxy org.mozilla.firefox`.")]
    [TestCase(3, "widget.use-xdg-desktop-portal.native-messaging-proxy to 1.")]
    public async Task FirefoxInAFlatpak_IsToldWhatIsMissing_AndNothingElse(int without, string remedy)
    {
        Provocations[DoctorCode.FlatpakProxyClosed](sandbox);
        sandbox.Install(Scope.User, "firefox");
        OpenWay(sandbox, without);
        Finding[] failed = await FailedAsync(new FixedTime());
        Assert.That(failed.Select(finding => finding.Code), Is.EqualTo(new[] { DoctorCode.FlatpakProxyClosed }));
        Assert.That(failed[0].Remedy, Does.Contain(remedy).And.Not.Contain(";"));
    }

    [Test]
    public async Task FirefoxInAFlatpak_OfAnOlderVersion_HasNoWay()
    {
        sandbox.Write(Flatpak + "files/lib/firefox/application.ini", "[App]\nVersion=156.0\n");
        OpenWay(sandbox);
        Finding[] failed = await FailedAsync(new FixedTime());
        Assert.That(failed.Select(finding => finding.Code), Is.EqualTo(new[] { DoctorCode.BrowserInFlatpak }));
    }

    [TestCase("disable/usr.bin.firefox", "")]
    [TestCase("force-complain/usr.bin.firefox", "")]
    [TestCase("usr.bin.firefox", "profile firefox /usr/lib/firefox/firefox flags=(attach_disconnected,complain) {\n}\n")]
    public async Task ProfileOfAppArmor_ThatConfinesNothing_IsNoFault(string file, string text)
    {
        Provocations[DoctorCode.BlockedByAppArmor](sandbox);
        sandbox.Write("/etc/apparmor.d/" + file, text);
        Assert.That(await FailedAsync(new FixedTime()), Is.Empty);
    }

    [Test]
    public void OperaReadsChromesFolder_WhichMakesNoChrome()
    {
        sandbox.Install(Scope.User, "opera");
        Assert.That(File.Exists(sandbox.On(Sandbox.Home + "/.config/google-chrome/NativeMessagingHosts/org.urlguard.host.json")));
        Assert.That(Presence.IsHere(BrowserTable.Embedded, sandbox.Machine, Sandbox.Browser("chrome")), Is.False);
        sandbox.MakeFolder(Sandbox.Home + "/.config/google-chrome/Default");
        Assert.That(Presence.IsHere(BrowserTable.Embedded, sandbox.Machine, Sandbox.Browser("chrome")));
    }

    private async Task FollowAsync(Finding finding)
    {
        string[] commands = [.. Command().Matches(finding.Remedy!).Select(match => match.Groups[1].Value)];
        if (ByHand.TryGetValue(finding.Code!, out Action<Sandbox>? byHand))
            byHand(sandbox);
        else
            Assert.That(commands, Is.Not.Empty, finding.Remedy);
        foreach (string[] words in commands.Select(command => command.Split(' ')))
        {
            using Process process = words switch
            {
                ["urlguard", "install", ..] => UrlGuardProgram.Start(Person(Sandbox.Home), [.. words[1..], "--root", sandbox.Root]),
                ["urlguard", ..] => UrlGuardProgram.Start(Person(sandbox.On(Sandbox.Home)), words[1..]),
                _ => Process.Start(words[0], [.. words[1..^1], sandbox.Machine.EntryOnDisk(words[^1])]),
            };
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero, string.Join(' ', words));
        }
    }

    private static Dictionary<string, string> Person(string home) => new() { ["HOME"] = home, ["PATH"] = "/usr/bin" };

    [GeneratedRegex("`(?:sudo )?((?:urlguard (?:install --scope|add)|chmod|chown|rm) [^`]+)`")]
    private static partial Regex Command();

    private static string Preferences(string more = "\"disable_reasons\":[]", string version = "1.0.0") =>
        $$"""{"extensions":{"settings":{"{{Id}}":{"location":1,{{more}},"manifest":{"version":"{{version}}"} } } } }""";

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!);

    private async Task<Finding[]> FailedAsync(TimeProvider time)
    {
        Report report = await Examination.RunAsync(BrowserTable.Embedded, sandbox.Machine, time);
        foreach (Finding finding in report.Checks)
            TestContext.Out.WriteLine(finding.Line);
        Assert.That(report.Checks.Where(finding => !finding.Ok).Select(finding => finding.Remedy), Has.All.Not.Empty);
        return [.. report.Checks.Where(finding => !finding.Ok)];
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 27, 0, 0, 0, TimeSpan.Zero);
    }

    /// <summary>A defect in the middle of the examination.</summary>
    private sealed class StoppedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("no clock");
    }
}
