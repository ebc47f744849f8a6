using System.Text;
using CsCheck;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

public sealed class FrameReaderTests
{
    [Test]
    public void Read_CutsFrames_HoweverTheBytesArrive() =>
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 0, 9000].Array[0, 8], Gen.Int[1, 10_000])
            .Sample(
                (bodies, piece) =>
                {
                    byte[] bytes = [.. bodies.SelectMany(body => Frame.Of(body))];
                    FrameReader reader = new FrameReader(new SlowStream(bytes, piece), FrameLimits.MaxInbound);
                    foreach (string body in bodies)
                    {
                        if (reader.Read(out ReadOnlyMemory<byte> read) != FrameStatus.Frame || Encoding.UTF8.GetString(read.Span) != body)
                            return false;
                    }
                    return reader.Read(out _) == FrameStatus.EndOfInput;
                },
                iter: 300
            );

    [TestCase(0xFFFFFFFFu, nameof(FrameStatus.TooLarge))]
    [TestCase((uint)FrameLimits.MaxInbound + 1, nameof(FrameStatus.TooLarge))]
    [TestCase((uint)FrameLimits.MaxInbound, nameof(FrameStatus.Torn))]
    [TestCase((uint)FrameLimits.MaxInbound - 1, nameof(FrameStatus.Torn))]
    public void Read_OfAClaimWithoutABody_AllocatesNothingForIt(uint length, string expected)
    {
        FrameReader reader = new FrameReader(new SlowStream([.. BitConverter.GetBytes(length), 1, 2, 3], 7), FrameLimits.MaxInbound);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FrameStatus status = reader.Read(out _);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.That(status.ToString(), Is.EqualTo(expected));
        Assert.That(allocated, Is.LessThan(64 * 1024));
    }

    [Test]
    public void Read_AtTheLimit_GivesTheFrame()
    {
        byte[] body = new byte[FrameLimits.MaxInbound];
        FrameReader reader = new FrameReader(new SlowStream(Frame.Of(body), 100_000), FrameLimits.MaxInbound);
        Assert.That(reader.Read(out ReadOnlyMemory<byte> read), Is.EqualTo(FrameStatus.Frame));
        Assert.That(read.Length, Is.EqualTo(FrameLimits.MaxInbound));
    }

    /// <summary>A pipe: gives at most some bytes at a time.</summary>
    private sealed class SlowStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
