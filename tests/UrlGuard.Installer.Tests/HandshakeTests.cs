using UrlGuard.Installer.Doctor;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Starting a host as browsers do.</summary>
internal sealed class HandshakeTests : SandboxFixture
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Test]
    public async Task RealHost_SaysHello()
    {
        Handshake hello = await With(sandbox.On(sandbox.InstallRealHost()), Long);
        Assert.That((hello.Host.Oldest, hello.Host.Protocol), Is.EqualTo((1, 1)));
        Assert.That(hello.Host.Version, Does.Match(@"^\d+\.\d+\.\d+$"));
        Assert.That(hello.Host.Dated, Is.GreaterThan(new DateOnly(2026, 1, 1)));
        Assert.That(hello.Elapsed, Is.GreaterThan(TimeSpan.Zero).And.LessThan(Long));
    }

    [TestCase("exit 7", "ended without a word")]
    [TestCase("echo 'Application started. Press Ctrl+C to shut down.'", "no frame")]
    [TestCase(@"printf '\003\000\000\000{'", "in the middle")]
    [TestCase(@"printf '\002\000\000\000{}'", "no hello")]
    [TestCase(@"printf '\002\000\000\000[]'", "no hello")]
    [TestCase(@"printf '\003\000\000\000no!'", "no hello")]
    [TestCase(@"printf '\377\377\377\177'; sleep 60", "no frame")]
    public void Host_ThatSaysSomethingElse_IsNotGreeted(string script, string expected) =>
        Assert.That(
            () => With(sandbox.On(sandbox.Script("/opt/host", script)), Long),
            Throws.InstanceOf<IOException>().With.Message.Contains(expected)
        );

    [Test]
    public void Host_ThatHangs_IsKilled()
    {
        string script = sandbox.On(sandbox.Script("/opt/host", $"echo $$ > {sandbox.On("/pid")}; exec sleep 60"));
        Assert.That(() => With(script, TimeSpan.FromSeconds(1)), Throws.InstanceOf<IOException>().With.Message.Contains("within 1 s"));
        string status = $"/proc/{sandbox.Read("/pid").Trim()}/cmdline";
        Assert.That(() => File.Exists(status) && File.ReadAllText(status).Length > 0, Is.False.After(5000, 20), "the process goes on");
    }

    [Test]
    public void Host_ThatTalksOnStandardError_DoesNotBlock() =>
        Assert.That(
            () => With(sandbox.On(sandbox.Script("/opt/host", "yes | head -c 1000000 >&2; exit 1")), Long),
            Throws.InstanceOf<IOException>().With.Message.Contains("ended without a word")
        );

    [Test]
    public void Program_ThatCannotBeStarted_IsSaidSo()
    {
        sandbox.Write("/opt/host", "not a program");
        sandbox.Chmod("/opt/host", "755");
        Assert.That(
            () => With(sandbox.On("/opt/host"), Long),
            Throws.InstanceOf<IOException>().With.Message.Contains("could not be started")
        );
    }

    private Task<Handshake> With(string program, TimeSpan patience) =>
        Handshake.WithAsync(program, "chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/", sandbox.Machine.HostEnvironment, patience);
}
