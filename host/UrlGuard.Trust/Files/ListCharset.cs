using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace UrlGuard.Trust.Files;

/// <summary>
/// The encoding of a list: UTF-8, or UTF-16 where a byte order mark says so, as some editors of Windows write it. Reading and
/// editing use the same one.
/// </summary>
/// <param name="Encoding">The letters.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
/// <param name="UnitLength">Bytes of a unit; a line feed is one.</param>
internal sealed record ListCharset(Encoding Encoding, int MarkLength, int UnitLength)
{
    /// <summary>The charset of a file, by its first bytes.</summary>
    internal static ListCharset Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith([(byte)0xFF, (byte)0xFE]) ? new(Encoding.Unicode, 2, 2)
        : bytes.StartsWith([(byte)0xFE, (byte)0xFF]) ? new(Encoding.BigEndianUnicode, 2, 2)
        : new(Encoding.UTF8, bytes.StartsWith("\uFEFF"u8) ? 3 : 0, 1);

    /// <summary>
    /// The charset of a text that is read once: Latin-1 too. Not of a list, where an edit that takes a line away would change how the
    /// others are read.
    /// </summary>
    internal static ListCharset OfPasted(ReadOnlySpan<byte> bytes) => IsLatin1(bytes) ? new(Encoding.Latin1, 0, 1) : Of(bytes);

    /// <summary>The charset of one line of such a text, behind any mark.</summary>
    internal static ListCharset OfLine(ReadOnlySpan<byte> bytes) => new(IsLatin1(bytes) ? Encoding.Latin1 : Encoding.UTF8, 0, 1);

    /// <summary>
    /// True of bytes that have letters beyond ASCII, all of them letters in Latin-1 and none of them in UTF-8. A file of UTF-8 with a
    /// damaged place has others, and stays one with a fault; so does what has control characters of Latin-1, which no text has, or half a
    /// byte order mark, which is no letter of a name.
    /// </summary>
    private static bool IsLatin1(ReadOnlySpan<byte> bytes)
    {
        bool isLatin1 = false;
        for (int at; (at = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF)) >= 0; isLatin1 = true)
        {
            bytes = bytes[at..];
            if (bytes[0] is < 0xA0 or 0xFF || Rune.DecodeFromUtf8(bytes, out _, out _) == OperationStatus.Done)
                return false;
            bytes = bytes[1..];
        }
        return isLatin1;
    }

    /// <summary>The place of the first NUL, which no text has; negative when there is none.</summary>
    internal static int IndexOfNul(ReadOnlySpan<byte> bytes) =>
        Of(bytes).UnitLength == 1 ? bytes.IndexOf((byte)0) : sizeof(char) * MemoryMarshal.Cast<byte, char>(bytes).IndexOf('\0');

    /// <summary>The end of the line that begins at a place, after its line feed, and whether it has one.</summary>
    internal int EndOfLine(ReadOnlySpan<byte> bytes, int start, out bool hasEnd)
    {
        ReadOnlySpan<byte> feed = Encoding.GetBytes("\n");
        for (int from = start; ; )
        {
            int found = bytes[from..].IndexOf(feed);
            hasEnd = found >= 0;
            if (!hasEnd)
                return bytes.Length;
            from += found;
            if ((from - start) % UnitLength == 0)
                return from + UnitLength;
            from++; // halves of two units
        }
    }
}
