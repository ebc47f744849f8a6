using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>doctor</c> checks write access to all that counts for everybody, and starts nothing that somebody else chose.</summary>
internal sealed class RightsTests : SandboxFixture
{
    private const string Policy = "/etc/urlguard/policy.json",
        Managed = "/etc/chromium/policies/managed";
    private const string Manifest = Sandbox.Home + "/.config/chromium/NativeMessagingHosts/org.urlguard.host.json";

    [SetUp]
    public void FillSandbox()
    {
        sandbox.MakeFolder("/home/ada/.config/chromium");
        sandbox.MakeFolder("/home/ada/.mozilla/firefox");
        sandbox.Write("/home/ada/.config/urlguard/protected.txt", "paypal.com\n");
        sandbox.Script(HostProgram.PackagedPath, "touch " + sandbox.On("/started"));
        sandbox.Install(Scope.User, "chromium", "firefox");
        sandbox.Write(Policy, "{}");
        sandbox.Write(Managed + "/company.json", "{}");
        sandbox.Write("/etc/firefox/policies/policies.json", "{}");
        sandbox.MakeFolder("/etc/chromium/native-messaging-hosts");
    }

    [Test]
    public async Task WhereOnlyRootMayWrite_AllIsWell() =>
        Assert.That((await ExamineAsync()).Single(finding => finding.Check == "rights").Ok);

    [TestCase(Policy, "666", Policy)]
    [TestCase("/etc/urlguard", "777", Policy)]
    [TestCase("/etc/urlguard", "1777", Policy)]
    [TestCase(Managed + "/company.json", "646", Managed + "/company.json")]
    [TestCase(Managed, "777", Managed + "/urlguard.json")]
    [TestCase(Managed, "1777", Managed + "/urlguard.json", Description = "anybody can put another file beside")]
    [TestCase("/etc/firefox/policies/policies.json", "622", "/etc/firefox/policies/policies.json")]
    public async Task Policy_ThatOthersMayWrite_IsNamed_WithTheRemedy(string path, string mode, string named)
    {
        sandbox.Chmod(path, mode);
        Finding[] faults = [.. (await ExamineAsync()).Where(finding => finding.Code == DoctorCode.PolicyWritable)];
        Assert.That(faults.Select(fault => fault.Message), Has.Some.StartsWith($"{named}: {path} can be written by every user"));
        Assert.That(faults.Select(fault => fault.Remedy), Has.All.Contains($"`chmod go-w {path}`"), "as root: without sudo");
    }

    [Test]
    public async Task Policy_OfAnotherUser_IsNamed()
    {
        sandbox.GiveAway(Policy);
        Assert.That(
            (await ExamineAsync()).Single(finding => finding.Code == DoctorCode.PolicyWritable).Message,
            Does.StartWith($"{Policy}: {Policy} belongs to another user (id {Sandbox.Stranger})")
        );
    }

    [Test]
    public async Task Policy_ThatIsNotThere_AndAnybodyCouldMake_IsNamed()
    {
        File.Delete(sandbox.On(Policy));
        sandbox.Chmod("/etc/urlguard", "1777");
        Assert.That((await ExamineAsync()).Single(finding => finding.Code == DoctorCode.PolicyWritable).Message, Does.StartWith(Policy));
    }

    [Test]
    public async Task ManifestForEverybody_ThatAnybodyCouldMake_IsNamed()
    {
        sandbox.Chmod("/etc/chromium/native-messaging-hosts", "777");
        Assert.That(
            (await ExamineAsync()).Single(finding => finding.Code == DoctorCode.ManifestWritable).Message,
            Does.StartWith("/etc/chromium/native-messaging-hosts/org.urlguard.host.json is not there, and could be put there")
        );
    }

    [Test]
    public async Task AHost_ThatNobodyElseChose_IsStarted()
    {
        await ExamineAsync();
        Assert.That(File.Exists(sandbox.On("/started")));
    }

    [TestCase(HostProgram.PackagedPath, "777")]
    [TestCase("/usr/lib/urlguard", "777")]
    [TestCase("manifests", "666")]
    public async Task AHost_ThatSomebodyElseCouldHaveChosen_IsNotStarted(string path, string mode)
    {
        foreach (
            string one in path == "manifests"
                ? [Manifest, Sandbox.Home + "/.mozilla/native-messaging-hosts/org.urlguard.host.json"]
                : new[] { path }
        )
        {
            sandbox.Chmod(one, mode);
        }

        Finding[] findings = await ExamineAsync();
        Assert.That(
            findings.Select(finding => finding.Code),
            Has.Some.EqualTo(path == "manifests" ? DoctorCode.ManifestWritable : DoctorCode.HostWritable)
        );
        Assert.That(File.Exists(sandbox.On("/started")), Is.False);
    }

    private async Task<Finding[]> ExamineAsync()
    {
        Report report = await Examination.RunAsync(BrowserTable.Embedded, sandbox.Machine, TimeProvider.System);
        foreach (Finding finding in report.Checks)
            TestContext.Out.WriteLine(finding.Line);
        return [.. report.Checks];
    }
}
