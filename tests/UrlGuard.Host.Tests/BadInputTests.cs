using System.Text;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

/// <summary>The promise of docs/protocol.md: a reply or a named exit, never a hang.</summary>
public sealed class BadInputTests
{
    internal const string GoodCheck = """{"id":99,"type":"check","host":"paypa1.com"}""";

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
