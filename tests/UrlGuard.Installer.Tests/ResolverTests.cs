using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>Filters in real resolvers: they refuse the share that the head says, and no site that people visit.</summary>
[Thorough]
internal sealed class ResolverTests : SandboxFixture
{
    private StubResolver above = null!;

    [SetUp]
    public void StartAbove() => above = new StubResolver();

    [TearDown]
    public void StopAbove() => above.Dispose();

    [Test]
    public Task Dnsmasq_RefusesTheShare()
    {
        string[] head =
        [
            "no-resolv",
            "no-hosts",
            "bind-interfaces",
            "listen-address=127.0.0.1",
            "cache-size=0",
            "pid-file=",
            $"user={Environment.UserName}",
            $"server=127.0.0.1#{above.Port}",
        ];
        return AskAsync(
            "dnsmasq",
            port => sandbox.Write("/main.conf", $"port={port}\n{string.Join('\n', head)}\nconf-file={sandbox.On("/filter")}\n"),
            "dnsmasq",
            "--keep-in-foreground",
            $"--conf-file={sandbox.On("/main.conf")}"
        );
    }

    [TestCase("unbound", "include: \"FILE\"")]
    [TestCase("rpz", "rpz:\n  name: rpz.urlguard\n  zonefile: \"FILE\"")]
    public Task Unbound_RefusesTheShare(string format, string use) =>
        AskAsync(
            format,
            port =>
                sandbox.Write(
                    "/main.conf",
                    $"""
                    server:
                      interface: 127.0.0.1@{port}
                      do-daemonize: no
                      use-syslog: no
                      username: ""
                      chroot: ""
                      pidfile: ""
                      directory: "{sandbox.Root}"
                      module-config: "{(format == "rpz" ? "respip iterator" : "iterator")}"
                      do-not-query-localhost: no
                    {use.Replace("FILE", sandbox.On("/filter"), StringComparison.Ordinal)}
                    forward-zone:
                      name: "."
                      forward-addr: 127.0.0.1@{above.Port}

                    """
                ),
            "unbound",
            "-d",
            "-c",
            sandbox.On("/main.conf")
        );

    private async Task AskAsync(string format, Action<int> configure, string program, params string[] arguments)
    {
        int port = RunningProgram.FreePort();
        sandbox.Write("/filter", MadeFilters.Text(format));
        configure(port);
        DnsClient client = new(port);
        using RunningProgram resolver = new(program, arguments);
        await resolver.WaitAsync(client.AnswersAsync);
        string[] names = [.. MadeFilters.Drawn, .. MadeFilters.PopularSites, .. MadeFilters.Sites, MadeFilters.Exempt];
        Assert.That(names, Has.Length.EqualTo(21_003));
        MadeFilters.AssertHolds(format, await client.FindRefusedAsync(names));
    }
}
