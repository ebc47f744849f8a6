using System.Buffers.Binary;

namespace UrlGuard.Host.Framing;

/// <summary>Cuts the input into frames. Reads as much as there is at once, so that a burst of requests costs one call.</summary>
internal sealed class FrameReader(Stream input)
{
    // Enough for some dozens of checks; grows only for what has really arrived, never for what a header claims.
    private const int InitialCapacity = 4096;

    private byte[] buffer = new byte[InitialCapacity];
    private int start,
        end;

    /// <summary>
    /// Reads the next frame. <paramref name="body"/> lies in the reader's buffer and is good until the next call.
    /// </summary>
    internal FrameStatus Read(out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (!Fill(FrameLimits.HeaderLength))
            return start == end ? FrameStatus.EndOfInput : FrameStatus.Torn;
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(start));
        if (length > FrameLimits.MaxInbound)
            return FrameStatus.TooLarge;
        int whole = FrameLimits.HeaderLength + (int)length;
        if (!Fill(whole))
            return FrameStatus.Torn;
        body = buffer.AsMemory(start + FrameLimits.HeaderLength, (int)length);
        start += whole;
        return FrameStatus.Frame;
    }

    /// <summary>Makes sure that <paramref name="count"/> bytes are there; false at the end of the input.</summary>
    private bool Fill(int count)
    {
        while (end - start < count)
        {
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                end -= start;
                start = 0;
            }
            if (end == buffer.Length)
                Array.Resize(ref buffer, Math.Min(2 * buffer.Length, FrameLimits.HeaderLength + FrameLimits.MaxInbound));
            int read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return false;
            end += read;
        }
        return true;
    }
}
