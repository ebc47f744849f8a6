using System.Buffers;
using System.Text;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// Reads lines without keeping more than one, and says when it is about to wait for more, so that what has been answered can be
/// sent off first: the program at the other end of the pipe may be waiting for it.
/// </summary>
/// <param name="input">UTF-8; a byte order mark and CRLF do no harm, ill-formed sequences become U+FFFD.</param>
/// <param name="beforeWaiting">Called before each read.</param>
internal sealed class LineReader(Stream input, Action beforeWaiting)
{
    /// <summary>Longest line that is kept, in bytes: as much as <see cref="Core.Names.WebAddress.MaxLength"/> looks at.</summary>
    public const int MaxLine = 1 << 20;

    private readonly byte[] chunk = new byte[1 << 16];
    private readonly ArrayBufferWriter<byte> line = new();
    private int position,
        end;
    private bool isFirst = true;

    /// <summary>Reads the next line.</summary>
    /// <param name="text">The line without its end; of one that is too long, the first <see cref="MaxLine"/> bytes.</param>
    /// <param name="isTooLong">Whether it was longer than <see cref="MaxLine"/>.</param>
    /// <returns>False at the end of the input. A last line without a line feed counts, an empty rest doesn't.</returns>
    public bool TryRead(out string text, out bool isTooLong)
    {
        line.ResetWrittenCount();
        isTooLong = false;
        bool any = false;
        while (position < end || Fill())
        {
            any = true;
            Span<byte> rest = chunk.AsSpan(position, end - position);
            int feed = rest.IndexOf((byte)'\n');
            Span<byte> piece = feed < 0 ? rest : rest[..feed];
            int room = MaxLine - line.WrittenCount;
            isTooLong |= piece.Length > room;
            line.Write(piece[..Math.Min(piece.Length, room)]);
            position += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
                break;
        }
        text = any ? Decode() : "";
        return any;
    }

    private bool Fill()
    {
        beforeWaiting();
        position = 0;
        end = input.Read(chunk);
        return end > 0;
    }

    private string Decode()
    {
        ReadOnlySpan<byte> bytes = line.WrittenSpan;
        if (isFirst && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        isFirst = false;
        if (bytes is [.., (byte)'\r'])
            bytes = bytes[..^1];
        return Encoding.UTF8.GetString(bytes);
    }
}
