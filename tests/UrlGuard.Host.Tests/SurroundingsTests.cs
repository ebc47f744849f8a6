using System.Text;
using System.Text.Json;

namespace UrlGuard.Host.Tests;

/// <summary>A host among closed streams, full disks and read-only folders.</summary>
public sealed class SurroundingsTests
{
    private const string Check = """{"id":1,"type":"check","host":"paypa1.com"}""",
        Status = """{"id":2,"type":"status"}""";

    /// <summary>Arguments for a shell that starts the host with what was done to its surroundings.</summary>
    private static string[] Shell(string script) => ["sh", "-c", script, "sh"];

    /// <summary>The same where file systems can be mounted that nobody else sees.</summary>
    private static string[] Mounting(string script) =>
        [
            "unshare",
            .. Environment.IsPrivilegedProcess ? (string[])["--mount"] : ["--mount", "--map-root-user"],
            .. Shell(script + "; exec \"$@\""),
        ];

    [Test]
    public void StandardErrorClosed_IsNothing()
    {
        using HostProcess host = new HostProcess(through: Shell("exec \"$@\" 2>&-"));
        Assert.That(host.Ask(Check).Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(host.Ask("""{"id":3,"type":"protected-add","names":["example.com"]}""").Text("type"), Is.EqualTo("protected-add"));
        Assert.That(host.Finish().ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("paypal.com\nexample.com\n"));
    }

    private static IEnumerable<TestCaseData> Closed()
    {
        yield return new TestCaseData(">&-", 5) { TestName = "standard output closed" };
        yield return new TestCaseData(">&- 2>&-", 5) { TestName = "both outputs closed" };
        yield return new TestCaseData("</dev/null >/dev/full", 5) { TestName = "standard output full" };
        // A managed runtime has files of its own open before the program begins, and the first of them is what it would read.
        if (Environment.GetEnvironmentVariable("URLGUARD_HOST") is null)
            yield break;
        yield return new TestCaseData("<&-", 0) { TestName = "standard input closed" };
        yield return new TestCaseData("<&- 2>&-", 0) { TestName = "only standard output open" };
        yield return new TestCaseData("<&- >&- 2>&-", 5) { TestName = "all closed" };
    }

    [TestCaseSource(nameof(Closed))]
    public void StandardStreamsClosed_EndTheHost_ByName(string redirections, int exitCode)
    {
        using HostProcess host = new HostProcess(through: Shell($"exec \"$@\" {redirections}"));
        Assert.That(host.WaitForExit(), Is.EqualTo(exitCode));
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("paypal.com\n"));
    }

    [TestCase(
        "mount -t tmpfs -o size=16k none \"$XDG_STATE_HOME\" && cat /dev/zero > \"$XDG_STATE_HOME/fill\" 2>/dev/null",
        TestName = "full"
    )]
    [TestCase(
        "mount -t tmpfs none \"$XDG_STATE_HOME\" && mkdir -p \"$XDG_STATE_HOME/urlguard/logs\" && mount -o remount,ro \"$XDG_STATE_HOME\"",
        TestName = "read-only"
    )]
    public void AStateFolderThatTakesNothing_IsAFault_AndTheHostEndsAsItShould(string script)
    {
        using HostProcess host = new HostProcess(spoilState: state => Directory.CreateDirectory(state), through: Mounting(script));
        Assert.That(host.Ask(Check).Text("verdict"), Is.EqualTo("lookalike"));
        // The first line is written beside the first answers.
        Assert.That(() => Faults(host), Does.Contain("log-unwritable").After(30).Seconds.PollEvery(50).MilliSeconds);
        Assert.That(
            host.Ask("""{"id":3,"type":"protected-add","names":["example.com"]}""").GetProperty("results")[0].Text("outcome"),
            Is.EqualTo("added")
        );
        Assert.That(host.Finish().ExitCode, Is.Zero);
    }

    [Test]
    public void AnEventFileOnAFullDisk_IsAFault_AndTheExemptionIsAdded()
    {
        using HostProcess host = new HostProcess();
        host.Ask("""{"id":1,"type":"policy","managed":{"events":{"enabled":true,"file":"/dev/full"}}}""");
        Assert.That(
            host.Ask("""{"id":2,"type":"exempt-add","names":["example.org"]}""").GetProperty("results")[0].Text("outcome"),
            Is.EqualTo("added")
        );
        Assert.That(Faults(host), Does.Contain("events-unwritable"));
        Assert.That(host.Ask(Check).Text("verdict"), Is.EqualTo("lookalike"));
    }

    [TestCase("\ud83d\ude00")]
    [TestCase("\u4e00")]
    [TestCase("\\u0001")]
    public void AnEditOfLongNames_IsAnsweredAsWhatItWas(string character)
    {
        using HostProcess host = new HostProcess();
        int length = (1_000_000 - 40_000) / 1000 / Encoding.UTF8.GetByteCount(character);
        string odd = "x" + string.Concat(Enumerable.Repeat(character, length));
        string names = string.Join(',', Enumerable.Repeat($"\"{odd}\"", 999).Prepend("\"example.com\""));
        JsonElement reply = host.Ask($$"""{"id":1,"type":"protected-add","names":[{{names}}]}""");
        Assert.That(reply.Text("type"), Is.EqualTo("protected-add"), reply.GetRawText()[..Math.Min(300, reply.GetRawText().Length)]);
        Assert.That(reply.GetProperty("results")[0].Text("outcome"), Is.EqualTo("added"));
        Assert.That(File.ReadAllText(host.ProtectedFile), Does.Contain("example.com"));
    }

    [Test]
    public void ARequestThatQuotesAFrame_IsABadRequest_NotTheEnd()
    {
        using HostProcess host = new HostProcess();
        Assert.That(host.Ask($$"""{"id":1,"type":"check","{{new string('k', 1_048_500)}}":1}""").Text("code"), Is.EqualTo("bad-request"));
        Assert.That(host.Ask(Check).Text("verdict"), Is.EqualTo("lookalike"));
    }

    private static string Faults(HostProcess host) => host.Ask(Status).GetProperty("faults").GetRawText();
}
