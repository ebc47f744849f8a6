using System.Text;
using System.Text.Json;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

/// <summary>The promise of docs/protocol.md: a reply or a named exit, never a hang.</summary>
public sealed class BadInputTests
{
    private const string GoodCheck = """{"id":99,"type":"check","host":"paypa1.com"}""";

    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 17)) + string.Concat(Enumerable.Repeat("]", 17));

    private static IEnumerable<TestCaseData> BadBodies()
    {
        yield return new TestCaseData("", null) { TestName = "zero length" };
        yield return new TestCaseData("nonsense", null);
        yield return new TestCaseData("{", null);
        yield return new TestCaseData("{}", null);
        yield return new TestCaseData("[]", null);
        yield return new TestCaseData("7", null);
        yield return new TestCaseData("\"check\"", null);
        yield return new TestCaseData("null", null);
        yield return new TestCaseData("\uFEFF" + GoodCheck, null) { TestName = "byte order mark" };
        yield return new TestCaseData(GoodCheck + GoodCheck, 99) { TestName = "two objects in one frame" };
        yield return new TestCaseData(GoodCheck + "\0", 99) { TestName = "NUL behind" };
        yield return new TestCaseData("""{"id":1,"type":"nonsense"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":7}""", 1);
        yield return new TestCaseData("""{"id":1}""", 1);
        yield return new TestCaseData("""{"type":"status"}""", null);
        yield return new TestCaseData("""{"id":"1","type":"status"}""", null);
        yield return new TestCaseData("""{"id":1.5,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":-1,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":1e400,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":9007199254740992,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":1,"type":"status","id":2}""", 2);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","host":"paypal.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","\u0068ost":"paypal.com"}""", 1)
        {
            TestName = "a key twice, once escaped",
        };
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","extra":1}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","Host":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":7}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":["a.com"]}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","url":"https://a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"\ud800.com"}""", 1) { TestName = "half a surrogate pair" };
        yield return new TestCaseData("""{"id":1,"type":"status","\ud800":1}""", 1) { TestName = "half a surrogate pair in a key" };
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com",}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check",/* */"host":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add","names":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add","names":["a.com",null]}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-list","offset":-1}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-list","offset":99999999999}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"plan","part":0}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"plan","part":2}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"policy"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"policy","managed":[]}""", 1);
        yield return new TestCaseData($$"""{"id":1,"type":"policy","managed":{{Deep}}}""", 1) { TestName = "too deep" };
    }

    [TestCaseSource(nameof(BadBodies))]
    public void ABadBody_IsABadRequest_AndTheNextIsServed(string body, int? id)
    {
        using HostProcess host = new HostProcess();
        JsonElement error = host.Ask(body);
        Assert.That(error.Text("type"), Is.EqualTo("error"));
        Assert.That(error.Text("code"), Is.EqualTo("bad-request"));
        Assert.That(error.Text("message"), Is.Not.Empty);
        Assert.That(
            error.GetProperty("id").ValueKind == JsonValueKind.Null ? (int?)null : error.GetProperty("id").GetInt32(),
            Is.EqualTo(id)
        );
        Assert.That(host.Ask(GoodCheck).Text("verdict"), Is.EqualTo("lookalike"));
    }

    [Test]
    public void BytesThatAreNotUtf8_AreABadRequest()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        host.Write(Frame.Of([.. Encoding.UTF8.GetBytes("""{"id":1,"type":"check","host":" """[..^1]), 0xFF, 0xFE, .. "\"}"u8]));
        Assert.That(host.Read().Text("code"), Is.EqualTo("bad-request"));
        Assert.That(host.Ask(GoodCheck).Text("verdict"), Is.EqualTo("lookalike"));
    }

    [TestCase(0xFFFFFFFF)]
    [TestCase(0x80000000)]
    [TestCase(1048577u)]
    public void AFrameOverTheLimit_IsRefused_AndEndsTheHost(uint length)
    {
        using HostProcess host = new HostProcess();
        host.Ask(GoodCheck);
        long before = host.PeakMemory;
        host.Write([.. BitConverter.GetBytes(length), 1, 2, 3]);
        Assert.That(host.Read().Text("code"), Is.EqualTo("frame-too-large"));
        long after = host.PeakMemory;
        Assert.That(host.WaitForExit(), Is.EqualTo(4));
        // Code that runs for the first time takes pages too; what the reader allocates is measured in FrameReaderTests.
        Assert.That(after - before, Is.LessThan(8 << 20), "memory taken for a frame that never came");
    }

    [Test]
    public void AFrameAtTheLimit_IsServed()
    {
        using HostProcess host = new HostProcess();
        string body = GoodCheck + new string(' ', (1 << 20) - GoodCheck.Length);
        Assert.That(host.Ask(body).Text("verdict"), Is.EqualTo("lookalike"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(20)]
    public void ATornFrame_EndsTheHost_WithItsOwnCode(int length)
    {
        using HostProcess host = new HostProcess();
        host.Read();
        host.Write(Frame.Of(GoodCheck)[..length]);
        (IReadOnlyList<string> frames, int exitCode) = host.Finish();
        Assert.That(exitCode, Is.EqualTo(3));
        Assert.That(frames, Is.Empty);
    }

    [Test]
    public void EndOfInput_EndsTheHostAtOnce()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        (IReadOnlyList<string> frames, int exitCode) = host.Finish();
        Assert.That((frames.Count, exitCode), Is.EqualTo((0, 0)));
    }

    [Test]
    public void AByteAtATime_IsAsGoodAsAll()
    {
        using HostProcess host = new HostProcess();
        foreach (byte one in Frame.Of(GoodCheck))
            host.Write([one]);
        Assert.That(host.Read().Text("type"), Is.EqualTo("hello"));
        Assert.That(host.Read().Text("verdict"), Is.EqualTo("lookalike"));
    }

    [Test]
    public void SeveralFramesInOneWrite_AndAByteOfTheNext()
    {
        using HostProcess host = new HostProcess();
        byte[] frame = Frame.Of(GoodCheck);
        host.Write([.. frame, .. frame, frame[0]]);
        host.Write(frame[1..]);
        host.Read();
        for (int i = 0; i < 3; i++)
            Assert.That(host.Read().Text("verdict"), Is.EqualTo("lookalike"));
    }

    [Test]
    public void NobodyReading_EndsTheHost()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        host.CloseOutput();
        // The pipe breaks with the first write; the host may be gone before the second.
        try
        {
            host.Send(GoodCheck);
            host.Send(GoodCheck);
        }
        catch (IOException) { }
        Assert.That(host.WaitForExit(), Is.EqualTo(5));
    }

    [Test]
    public void NamesInOneRequest_AtAndOverTheLimit()
    {
        using HostProcess host = new HostProcess();
        string Add(int count) =>
            $$"""{"id":1,"type":"protected-add","names":[{{string.Join(',', Enumerable.Range(0, count).Select(i => $"\"site-{i}.com\""))}}]}""";
        Assert.That(host.Ask(Add(1000)).GetProperty("results").GetArrayLength(), Is.EqualTo(1000));
        Assert.That(host.Ask(Add(1001)).Text("code"), Is.EqualTo("bad-request"));
    }

    [Test]
    public void AThousandLongNamesThatAreNone_StillFitAReply()
    {
        using HostProcess host = new HostProcess();
        string names = string.Join(',', Enumerable.Repeat("\"" + new string('\u4e00', 300) + "\"", 1000));
        Assert.That(
            host.Ask($$"""{"id":1,"type":"protected-add","names":[{{names}}]}""").GetProperty("results").GetArrayLength(),
            Is.EqualTo(1000)
        );
    }
}
