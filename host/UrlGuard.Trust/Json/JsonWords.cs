using System.Text;

namespace UrlGuard.Trust.Json;

/// <summary>
/// Words for the place at which a text stops being JSON (RFC 8259). The reader's own speak to programmers ("when isFinalBlock is
/// true", "change the reader options").
/// </summary>
internal static class JsonWords
{
    /// <summary>The fault there, in words for a person who edits the text.</summary>
    /// <param name="text">All of it, without a byte order mark.</param>
    /// <param name="at">The place, in bytes.</param>
    /// <param name="mostLevels">The deepest it may be; null where it is not as deep there.</param>
    public static string At(ReadOnlySpan<byte> text, int at, int? mostLevels)
    {
        ReadOnlySpan<byte> before = text[..at].TrimEnd(" \t\r\n"u8);
        byte last = before.IsEmpty ? (byte)0 : before[^1];
        if (text[at..].Trim(" \t\r\n"u8).IsEmpty)
            return before.IsEmpty ? "there is nothing" : "the end comes too early: something is not closed";
        return (char)text[at] switch
        {
            '{' or '[' when mostLevels is not null => $"nested deeper than {mostLevels} levels",
            ',' or '}' or ']' when last == ',' => "a comma too many",
            '/' => "comments are not allowed",
            '\'' => "texts and keys stand in double quotation marks",
            '\n' or '\r' => "a text ends on the line on which it begins, with a double quotation mark",
            < ' ' => $"a control character (U+{text[at]:X4})",
            _ when last is (byte)'{' => "a key stands in double quotation marks",
            _ => $"{Letter(text[at..])} is not expected here",
        };
    }

    private static string Letter(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out Rune letter, out _);
        return letter.ToString();
    }
}
