using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Tests what <c>doctor</c> sees of the extension in profiles and policies, and the mode that follows.</summary>
internal sealed class DoctorProfileTests : SandboxFixture
{
    private const string Id = "ejklcnapodpmfeigofblioffcdmlndaa";
    private const string Managed = "/etc/chromium/policies/managed/";
    private const string Chromium = Sandbox.Home + "/.config/chromium/";
    private const string Firefox = Sandbox.Home + "/.mozilla/firefox/";

    [SetUp]
    public void FillSandbox() => ScriptedHost.Install(sandbox);

    [TestCase(
        "Secure Preferences",
        """{"location":7,"disable_reasons":[],"manifest":{"version":"1.0.0"} }""",
        "1.0.0, installed by policy",
        "blocking mode, by policy"
    )]
    [TestCase(
        "Preferences",
        """{"location":1,"disable_reasons":0,"manifest":{"version":"1.0.3"} }""",
        "1.0.3, installed by hand",
        "planned mode"
    )]
    [TestCase("Preferences", """{"location":4,"path":"/src/extension"}""", "1.0.2, installed by hand", "planned mode")]
    [TestCase("Preferences", """{"location":4,"path":"/nowhere"}""", "has it, installed by hand", "planned mode")]
    public async Task Chromium_WithTheExtension(string file, string entry, string expected, string mode)
    {
        sandbox.Write("/src/extension/manifest.json", """{"version":"1.0.2"}""");
        sandbox.Write($"{Chromium}Default/{file}", Settings(Id, entry));
        Finding[] found = await FindAsync("extension");
        Assert.That(found.Single().Message, Does.Contain(expected));
        Assert.That(found.Single().Ok);
        Assert.That((await FindAsync("mode")).Single().Message, Does.Contain(mode));
    }

    [TestCase("""{"location":1,"disable_reasons":1}""")]
    [TestCase("""{"location":1,"disable_reasons":[1,8192]}""")]
    public async Task Chromium_WithTheExtensionSwitchedOff(string entry)
    {
        sandbox.Write(Chromium + "Default/Preferences", Settings(Id, entry));
        Assert.That((await FindAsync("extension")).Single().Code, Is.EqualTo(DoctorCode.ExtensionDisabled));
    }

    [TestCase("""{"extensions":{"settings":{"abcdefghijklmnopabcdefghijklmnop":{"location":1} } } }""")]
    [TestCase("""{"extensions":{"settings":{"ejklcnapodpmfeigofblioffcdmlndaa":{"ack_external":true} } } }""")]
    [TestCase("{}")]
    public async Task Chromium_WithoutTheExtension(string preferences)
    {
        sandbox.Write(Chromium + "Default/Preferences", preferences);
        Finding found = (await FindAsync("extension")).Single();
        Assert.That(found.Code, Is.EqualTo(DoctorCode.ExtensionAbsent));
        Assert.That(found.Remedy, Does.Contain("install --strong --browser chromium"));
    }

    [Test]
    public async Task AnotherProfileWithoutIt_IsSaid_AndIsNoFault()
    {
        sandbox.Write(Chromium + "Default/Preferences", Settings(Id, """{"location":1}"""));
        sandbox.Write(Chromium + "Profile 1/Preferences", "{}");
        Finding[] found = await FindAsync("extension");
        Assert.That(found.Select(finding => finding.Ok), Is.All.True);
        Assert.That(found[1].Message, Does.Contain("Profile 1 does not have it"));
    }

    [Test]
    public async Task AnIdThatAManifestAllows_IsKnown()
    {
        const string own = "abcdefghijklmnopabcdefghijklmnop";
        sandbox.MakeFolder(Chromium);
        new Registration.Registrar(BrowserTable.Embedded, sandbox.Machine, Scope.User).Install(
            [Sandbox.Browser("chromium")],
            Registration.HostProgram.PackagedPath,
            [.. BrowserTable.Embedded.Extensions, ExtensionId.Parse(own)!]
        );
        sandbox.Write(Chromium + "Default/Preferences", Settings(own, """{"location":7,"manifest":{"version":"1.0.0"} }"""));
        Assert.That((await FindAsync("extension")).Single().Message, Does.Contain("1.0.0, installed by policy"));
    }

    [TestCase("true", "{\"source\":\"enterprise-policy\"}", "1.0.0, installed by policy", null)]
    [TestCase("true", "null", "1.0.0, installed by hand", null)]
    [TestCase("false", "null", "switched off", DoctorCode.ExtensionDisabled)]
    public async Task Firefox_WithTheAddOn(string isActive, string info, string expected, string? code)
    {
        sandbox.Write(
            Firefox + "x.default/extensions.json",
            $$"""{"addons":[{"id":"other@x"},{"id":"urlguard@urlguard.org","version":"1.0.0","active":{{isActive}},"installTelemetryInfo":{{info}} }]}"""
        );
        Finding found = (await FindAsync("extension")).Single();
        Assert.That(found.Code, Is.EqualTo(code));
        Assert.That(found.Message, Does.Contain(expected));
        Assert.That(
            (await FindAsync("mode")).Select(mode => mode.Message),
            code is DoctorCode.ExtensionDisabled ? Is.Empty : Has.One.Contains("the blocking mode"),
            "where nothing is checked there is no mode"
        );
    }

    [TestCase("""{"addons":[]}""", DoctorCode.ExtensionAbsent)]
    [TestCase("""{"addons":7}""", DoctorCode.ProfileUnreadable)]
    [TestCase("""[]""", DoctorCode.ProfileUnreadable)]
    [TestCase("""{"addons":[7]}""", DoctorCode.ProfileUnreadable)]
    [TestCase("""{"addons":[{"id":"urlguard@urlguard.org","active":1}]}""", DoctorCode.ProfileUnreadable)]
    [TestCase("oops", DoctorCode.ProfileUnreadable)]
    public async Task Firefox_WithoutTheAddOn(string content, string code)
    {
        sandbox.Write(Firefox + "x.default/extensions.json", content);
        Assert.That((await FindAsync("extension")).Single().Code, Is.EqualTo(code));
        Assert.That(await FindAsync("mode"), code == DoctorCode.ExtensionAbsent ? Is.Empty : Is.Not.Empty);
    }

    [TestCase("""{"location":1.5}""", "location is no whole number of 32 bits")]
    [TestCase("""{"location":"1"}""", "location is no whole number of 32 bits")]
    [TestCase("""{"location":1,"disable_reasons":3000000000}""", "disable_reasons is no whole number of 32 bits")]
    [TestCase("""{"location":1,"manifest":{"version":1} }""", "version is no text")]
    [TestCase("""{"location":1,"manifest":[]}""", "there is no object where version should be")]
    [TestCase("""{"location":1,"path":[]}""", "path is no text")]
    [TestCase("7", "there is no object where location should be")]
    public async Task Chromium_WithAnOddEntry_IsUnreadable_AndOtherProfilesAreRead(string entry, string why)
    {
        sandbox.Write(Chromium + "Default/Preferences", Settings(Id, entry));
        sandbox.Write(Chromium + "Profile 1/Preferences", Settings(Id, """{"location":1,"manifest":{"version":"1.0.3"} }"""));
        Finding[] found = await FindAsync("extension");
        Assert.That(found.Select(finding => finding.Code), Is.EqualTo(new[] { DoctorCode.ProfileUnreadable, null }));
        Assert.That(found[0].Message, Does.Contain($"{sandbox.On(Chromium + "Default/Preferences")}: {why}"));
        Assert.That(found[1].Message, Does.Contain("Profile 1 has 1.0.3"));
    }

    [TestCase("""{"ExtensionInstallBlocklist":["*"]}""", true)]
    [TestCase("""{"ExtensionInstallBlocklist":["ejklcnapodpmfeigofblioffcdmlndaa"]}""", true)]
    [TestCase("""{"ExtensionInstallBlocklist":["abcdefghijklmnopabcdefghijklmnop"]}""", false)]
    [TestCase("""{"ExtensionInstallBlocklist":["*"],"ExtensionInstallAllowlist":["ejklcnapodpmfeigofblioffcdmlndaa"]}""", false)]
    [TestCase(
        """{"ExtensionInstallBlocklist":["*"],"ExtensionInstallForcelist":["ejklcnapodpmfeigofblioffcdmlndaa;https://example.org/u.xml"]}""",
        false
    )]
    [TestCase("""{"ExtensionSettings":{"*":{"installation_mode":"blocked"} } }""", true)]
    [TestCase("""{"ExtensionSettings":{"ejklcnapodpmfeigofblioffcdmlndaa":{"installation_mode":"removed"} } }""", true)]
    [TestCase(
        """{"ExtensionSettings":{"*":{"installation_mode":"blocked"},"ejklcnapodpmfeigofblioffcdmlndaa":{"installation_mode":"allowed"} } }""",
        false
    )]
    [TestCase("""{"ExtensionSettings":"*"}""", false)]
    public async Task PolicyOfChromium_ThatForbidsTheExtension(string policy, bool isFault)
    {
        sandbox.MakeFolder(Chromium);
        sandbox.Write(Managed + "org.json", policy);
        Assert.That((await FindAsync("browser-policy")).Single().Code, Is.EqualTo(isFault ? DoctorCode.ExtensionBlocked : null));
    }

    [TestCase("""{"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"} } } }""", true)]
    [TestCase(
        """{"policies":{"ExtensionSettings":{"*":{"installation_mode":"blocked"},"urlguard@urlguard.org":{"installation_mode":"force_installed"} } } }""",
        false
    )]
    [TestCase("""{"policies":{} }""", false)]
    public async Task PolicyOfFirefox_ThatForbidsTheAddOn(string policy, bool isFault)
    {
        sandbox.MakeFolder(Firefox);
        sandbox.Write("/etc/firefox/policies/policies.json", policy);
        Assert.That((await FindAsync("browser-policy")).Single().Code, Is.EqualTo(isFault ? DoctorCode.ExtensionBlocked : null));
    }

    [TestCase("a.json", true)]
    [TestCase("z.json", false)]
    public async Task OfTwoPolicyFiles_TheLastCounts(string other, bool isInstalled)
    {
        sandbox.Write(Chromium + "Default/Preferences", Settings(Id, """{"location":1}"""));
        sandbox.Write(Managed + "urlguard.json", $$"""{"ExtensionInstallForcelist":["{{Id}};file:///u.xml"]}""");
        sandbox.Write(Managed + other, """{"ExtensionInstallForcelist":["abcdefghijklmnopabcdefghijklmnop;https://example.org/u.xml"]}""");
        Finding found = (await FindAsync("browser-policy")).Single();
        Assert.That(found.Code, Is.EqualTo(isInstalled ? null : DoctorCode.ForcelistOverruled));
        Assert.That(found.Message, Does.Contain(Managed + "urlguard.json installs the extension"));
        Assert.That((await FindAsync("mode")).Single().Message, Does.Contain(isInstalled ? "blocking mode, by policy" : "planned mode"));
    }

    [Test]
    public async Task ABrowserWithoutAFolderForPolicies_IsNotAdvisedToUseIt()
    {
        sandbox.Write("/home/ada/.config/opera/Default/Preferences", Settings(Id, """{"location":1}"""));
        Assert.That((await FindAsync("mode")).Single().Message, Does.Contain("only where its administrator").And.Not.Contain("--strong"));
    }

    [TestCase("/home/ada/.local/share/flatpak/app/org.mozilla.firefox", DoctorCode.BrowserInFlatpak, "Firefox is here as a Flatpak")]
    [TestCase("/var/lib/flatpak/app/com.google.Chrome", DoctorCode.BrowserInFlatpak, "Google Chrome is here as a Flatpak")]
    [TestCase("/snap/firefox", null, "starts the host from Ubuntu 22.04 on")]
    [TestCase("/var/lib/snapd/snap/chromium", DoctorCode.BrowserInSnap, "Chromium is here as a Snap")]
    public async Task ABrowserInAPackageOfItsOwn_IsSaidSo(string folder, string? code, string expected)
    {
        sandbox.MakeFolder(folder);
        Finding found = (await FindAsync("packaging")).Single();
        Assert.That(found.Code, Is.EqualTo(code));
        Assert.That(found.Message, Does.Contain(expected));
    }

    private static string Settings(string id, string entry) => $$"""{"extensions":{"settings":{"{{id}}":{{entry}} } } }""";

    private async Task<Finding[]> FindAsync(string check) =>
        [
            .. (await Examination.RunAsync(BrowserTable.Embedded, sandbox.Machine, TimeProvider.System)).Checks.Where(finding =>
                finding.Check == check
            ),
        ];
}
