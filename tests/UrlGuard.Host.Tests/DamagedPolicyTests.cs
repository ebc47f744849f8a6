using System.Text;
using System.Text.Json;
using CsCheck;
using UrlGuard.Browser.Tests;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Protocol;
using UrlGuard.Tests;
using UrlGuard.Trust.Tests;

namespace UrlGuard.Host.Tests;

/// <summary>No policy ends the host, whoever brings it.</summary>
[Thorough]
public sealed class DamagedPolicyTests
{
    private const string Check = """{"id":1,"type":"check","host":"paypa1.com"}""";

    /// <summary>Hosts that are started on a damaged policy of the machine; each takes some tenths of a second.</summary>
    private const int Starts = 24;

    private string folder = null!;
    private PrivateEtc etc = null!;

    [SetUp]
    public void MakeEtc()
    {
        folder = Directory.CreateTempSubdirectory("urlguard-etc-").FullName;
        etc = new PrivateEtc(folder);
    }

    [TearDown]
    public void DeleteEtc() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Broken()
    {
        yield return new TestCaseData("""{"warning":{"message":"M\u00fcnchen"}}"""u8.ToArray()) { TestName = "good" };
        yield return new TestCaseData(Encoding.Latin1.GetBytes("{\"warning\":{\"message\":\"M\u00fcnchen\"}}")) { TestName = "Latin-1" };
        yield return new TestCaseData(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray())
        {
            TestName = "UTF-16",
        };
        yield return new TestCaseData("""{"warning":{"message":"\ud800"}}"""u8.ToArray()) { TestName = "half a surrogate pair" };
        yield return new TestCaseData("""{"\ud800":1,"\ud800":2}"""u8.ToArray()) { TestName = "keys that are half a surrogate pair" };
        yield return new TestCaseData("""{"protected":{"mode":"\u0061dd"}}"""u8.ToArray()) { TestName = "a choice with escapes" };
        yield return new TestCaseData(Encoding.UTF8.GetBytes($"{{\"{new string('k', 2_000_000)}\":1}}"))
        {
            TestName = "a key longer than a frame",
        };
        yield return new TestCaseData(Array.Empty<byte>()) { TestName = "empty" };
    }

    [TestCaseSource(nameof(Broken))]
    public void OfTheMachine_TheHostStarts_AndGoesOn(byte[] policy)
    {
        Write(policy);
        using HostProcess host = new HostProcess(through: etc.Through);
        Assert.That(host.Read().Text("type"), Is.EqualTo("hello"));
        Assert.That(host.Ask(Check).Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(host.Ask("""{"id":2,"type":"status"}""").Text("type"), Is.EqualTo("status"));
    }

    [Test]
    public void OfTheMachine_WhileTheHostRuns_IsAFault_WithLineAndColumn_AndTheLastGoodOneIsInForce()
    {
        etc.Write("urlguard/policy.json", """{"protected":{"domains":["northwind-bank.com"]}}""");
        using HostProcess host = new HostProcess(through: etc.Through);
        host.Read();
        string lists = host.Ask("""{"id":1,"type":"status"}""").Text("lists")!;
        Write(Encoding.Latin1.GetBytes("{\n\"warning\":{\"message\":\"M\u00fcnchen\"}}"));
        Assert.That(host.Read().Text("type"), Is.EqualTo("changed"));
        JsonElement status = host.Ask("""{"id":2,"type":"status"}""");
        Assert.That(status.Text("lists"), Is.EqualTo(lists));
        Assert.That(status.GetProperty("faults").GetRawText(), Does.Contain("\"/etc/urlguard/policy.json:2:24\""));
        Assert.That(host.Ask("""{"id":3,"type":"check","host":"northwind-bamk.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
    }

    [Test]
    public void OfTheMachine_DamagedAtRandom_TheHostStarts_AndChecks() =>
        DamagedText
            .Of(Encoding.UTF8.GetBytes(FullPolicy.Text))
            .Sample(
                policy =>
                {
                    Write(policy);
                    using HostProcess host = new HostProcess(through: etc.Through);
                    return host.Read().Text("type") == "hello"
                        && host.Ask(Check).Text("type") == "verdict"
                        && host.Ask("""{"id":2,"type":"status"}""").Text("type") == "status"
                        && host.Finish().ExitCode == 0;
                },
                iter: Starts,
                threads: 1
            );

    [Test]
    public void OfTheBrowser_DamagedAtRandom_IsAnsweredEachTime_AndOneHostChecksThroughoutIt()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        byte[] head = [.. """{"id":7,"type":"policy","managed":"""u8];
        DamagedText
            .Of(Encoding.UTF8.GetBytes(FullPolicy.Text))
            .Sample(
                policy =>
                {
                    host.Write(Frame.Of([.. head, .. policy, (byte)'}']));
                    string? code = host.Read() is var reply && reply.Text("type") == "error" ? reply.Text("code") : null;
                    return code is null or "bad-request" && host.Ask(Check).Text("type") == "verdict";
                },
                iter: 300,
                threads: 1
            );
    }

    [Test]
    public void OfTheBrowser_ThatIsRefused_IsNotKept_AndEditsAreMadeAndSaidToBe()
    {
        using HostProcess host = new HostProcess();
        Assert.That(
            host.Ask("""{"id":1,"type":"policy","managed":{"warning":{"message":"\ud800"}}}""").Text("code"),
            Is.EqualTo("bad-request")
        );
        Assert.That(
            host.Ask("""{"id":2,"type":"policy","part":1,"parts":1,"text":"{\"managed\":{\"bypass\":\"\\ud800\"}}"}""").Text("code"),
            Is.EqualTo("bad-request")
        );
        Assert.That(
            host.Ask("""{"id":3,"type":"protected-add","names":["example.com"]}""").GetProperty("results")[0].Text("outcome"),
            Is.EqualTo("added")
        );
        Assert.That(File.ReadAllText(host.ProtectedFile), Does.Contain("example.com"));
        Assert.That(host.Ask("""{"id":4,"type":"status"}""").GetProperty("faults").GetArrayLength(), Is.Zero);
    }

    private void Write(byte[] policy) => etc.Write("urlguard/policy.json", policy);
}
