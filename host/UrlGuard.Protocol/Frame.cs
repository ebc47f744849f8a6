using System.Buffers.Binary;
using System.Text;

namespace UrlGuard.Protocol;

/// <summary>The form of a frame: the length of its body, then the body (docs/protocol.md, Frames).</summary>
public static class Frame
{
    /// <summary>Bytes of the length: little-endian on every system a browser ships for.</summary>
    public const int HeaderLength = 4;

    /// <summary>The length that a header claims.</summary>
    public static uint ReadLength(ReadOnlySpan<byte> header) => BinaryPrimitives.ReadUInt32LittleEndian(header);

    /// <summary>Writes a header.</summary>
    public static void WriteLength(Span<byte> header, int length) => BinaryPrimitives.WriteInt32LittleEndian(header, length);

    /// <summary>A whole frame.</summary>
    public static byte[] Of(ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[HeaderLength + body.Length];
        WriteLength(frame, body.Length);
        body.CopyTo(frame.AsSpan(HeaderLength));
        return frame;
    }

    /// <summary>A whole frame of a text.</summary>
    public static byte[] Of(string body) => Of(Encoding.UTF8.GetBytes(body));
}
