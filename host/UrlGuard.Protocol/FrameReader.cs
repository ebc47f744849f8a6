namespace UrlGuard.Protocol;

/// <summary>Cuts the input into frames. Reads as much as there is at once, so that a burst of requests costs one call.</summary>
/// <param name="input">The stream.</param>
/// <param name="limit">The longest body, in bytes.</param>
public sealed class FrameReader(Stream input, int limit)
{
    // Enough for some dozens of checks; grows only for what has really arrived, never for what a header claims.
    private const int InitialCapacity = 4096;

    private byte[] buffer = new byte[InitialCapacity];
    private int start,
        end;

    /// <summary>
    /// Reads the next frame. <paramref name="body"/> lies in the reader's buffer and is good until the next call; of a frame that is
    /// too large it is the header.
    /// </summary>
    public FrameStatus Read(out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (!Fill(Frame.HeaderLength))
            return start == end ? FrameStatus.EndOfInput : FrameStatus.Torn;
        uint length = Frame.ReadLength(buffer.AsSpan(start));
        if (length > limit)
        {
            body = buffer.AsMemory(start, Frame.HeaderLength);
            return FrameStatus.TooLarge;
        }
        int whole = Frame.HeaderLength + (int)length;
        if (!Fill(whole))
            return FrameStatus.Torn;
        body = buffer.AsMemory(start + Frame.HeaderLength, (int)length);
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
                Array.Resize(ref buffer, Math.Min(2 * buffer.Length, Frame.HeaderLength + limit));
            int read = input.Read(buffer, end, buffer.Length - end);
            if (read == 0)
                return false;
            end += read;
        }
        return true;
    }
}
