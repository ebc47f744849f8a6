using UrlGuard.Protocol;

namespace UrlGuard.Fuzz.Targets;

/// <summary>
/// Both ends of a session's streams. The input ends only when so many replies have come: the end of input ends a host at once,
/// whatever it still had to answer.
/// </summary>
internal sealed class Conversation
{
    /// <summary>The time after which a reply counts as missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<byte[]> replies = [];
    private byte[] bytes = [];
    private int at,
        expected;

    internal Conversation()
    {
        Input = new InputEnd(this);
        Output = new OutputEnd(this);
    }

    internal Stream Input { get; }

    internal Stream Output { get; }

    /// <summary>The bodies of the frames that were written.</summary>
    internal IReadOnlyList<byte[]> Replies => replies;

    internal void Begin(byte[] input, int repliesExpected)
    {
        (bytes, at, expected) = (input, 0, repliesExpected);
        replies.Clear();
    }

    private int Read(Span<byte> buffer)
    {
        // Pieces of odd lengths, as pipes deliver them.
        int count = Math.Min(Math.Min(buffer.Length, bytes.Length - at), 1 + (at * 7 % 700));
        bytes.AsSpan(at, count).CopyTo(buffer);
        at += count;
        lock (replies)
        {
            long end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            while (count == 0 && replies.Count < expected && Environment.TickCount64 < end)
                Monitor.Wait(replies, 100);
        }
        return count;
    }

    private void Write(ReadOnlySpan<byte> frame)
    {
        BrokenPromiseException.Unless(
            frame.Length >= Frame.HeaderLength
                && Frame.ReadLength(frame) == frame.Length - Frame.HeaderLength
                && frame.Length <= Frame.HeaderLength + FrameLimits.MaxOutbound,
            "every write is one whole frame"
        );
        lock (replies)
        {
            replies.Add(frame[Frame.HeaderLength..].ToArray());
            Monitor.PulseAll(replies);
        }
    }

    private abstract class End : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    private sealed class InputEnd(Conversation conversation) : End
    {
        public override int Read(Span<byte> buffer) => conversation.Read(buffer);
    }

    private sealed class OutputEnd(Conversation conversation) : End
    {
        public override void Write(ReadOnlySpan<byte> buffer) => conversation.Write(buffer);
    }
}
