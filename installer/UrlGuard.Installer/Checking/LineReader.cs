using System.Buffers;
using System.Text;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// Reads lines without keeping more than one, and says when it is about to wait for more, so that what has been answered can be
/// sent off first: the program at the other end of the pipe may be waiting for it.
/// </summary>
/// <param name="input">
/// UTF-8, a line of it perhaps in Latin-1; UTF-16 with a byte order mark. A byte order mark and CRLF do no harm, ill-formed sequences
/// become U+FFFD.
/// </param>
/// <param name="beforeWaiting">Called before each read.</param>
internal sealed class LineReader(Stream input, Action beforeWaiting)
{
    /// <summary>Longest line that is kept, in bytes: as much as <see cref="Core.Names.WebAddress.MaxLength"/> looks at.</summary>
    public const int MaxLine = 1 << 20;

    private const int Piece = 1 << 16;

    // A unit of UTF-16 becomes three bytes of UTF-8 at most, and one more is kept from the piece before.
    private readonly byte[] chunk = new byte[Piece / 2 * 3 + 3];
    private readonly byte[] read = new byte[Piece];
    private Decoder? decoder;
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

    /// <exception cref="IOException">The input is a folder, or can't be read.</exception>
    private bool Fill()
    {
        position = end = 0;
        bool isBeginning = isFirst && line.WrittenCount == 0 && decoder is null;
        for (int length; end == 0; )
        {
            beforeWaiting();
            length = input.Read(read);
            // No UTF-8 begins so: it is half of UTF-16's mark.
            while (isBeginning && length == 1 && read[0] is (0xFE or 0xFF) && input.Read(read.AsSpan(1, 1)) is 1)
                length++;
            if (isBeginning && length > 1 && (read[0], read[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
                decoder = (read[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetDecoder();
            isBeginning = false;
            end = decoder is null ? Copy(length) : Encoding.UTF8.GetBytes(Decode(decoder, length), chunk);
            if (length == 0)
                break;
        }
        return end > 0;
    }

    private int Copy(int length)
    {
        read.AsSpan(0, length).CopyTo(chunk);
        return length;
    }

    private char[] Decode(Decoder utf16, int length)
    {
        char[] text = new char[utf16.GetCharCount(read, 0, length, flush: length == 0)];
        utf16.GetChars(read, 0, length, text, 0, flush: length == 0);
        return text;
    }

    private string Decode()
    {
        ReadOnlySpan<byte> bytes = line.WrittenSpan;
        if (isFirst && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        isFirst = false;
        if (bytes is [.., (byte)'\r'])
            bytes = bytes[..^1];
        return PastedText.DecodeLine(bytes);
    }
}
