namespace UrlGuard.Installer.Strong;

/// <summary>As much of the protocol buffers' wire format as a CRX header needs: fields that are bytes.</summary>
internal static class ProtocolBuffer
{
    private const int Bytes = 2; // wire type LEN

    /// <summary>The fields of a message, in order.</summary>
    /// <exception cref="InvalidDataException">It ends inside a field, or has a field of another type.</exception>
    public static IEnumerable<(int Field, ReadOnlyMemory<byte> Value)> Fields(ReadOnlyMemory<byte> message)
    {
        for (int at = 0; at < message.Length; )
        {
            int tag = Number(message, ref at),
                length = Number(message, ref at);
            if ((tag & 7) != Bytes || length > message.Length - at)
                throw new InvalidDataException("its header can't be understood");
            yield return (tag >> 3, message.Slice(at, length));
            at += length;
        }
    }

    private static int Number(ReadOnlyMemory<byte> message, ref int at)
    {
        long value = 0;
        for (int shift = 0; at < message.Length && shift < 35; shift += 7)
        {
            byte next = message.Span[at++];
            value |= (long)(next & 0x7f) << shift;
            if (next < 0x80 && value <= int.MaxValue)
                return (int)value;
        }
        throw new InvalidDataException("its header can't be understood");
    }
}
