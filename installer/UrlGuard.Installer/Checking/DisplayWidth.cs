using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Checking;

/// <summary>The number of a terminal's columns that a text takes.</summary>
internal static class DisplayWidth
{
    /// <summary>
    /// The blocks whose characters are wide or full-width (Unicode Standard Annex #11), first and last. Whole blocks: an
    /// unassigned code point more does no harm, and a table of every exception would be longer than what uses it.
    /// </summary>
    private static readonly (int First, int Last)[] WideBlocks =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0x4DBF),
        (0x4E00, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x16FE0, 0x18DFF),
        (0x1AFF0, 0x1B2FF),
        (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of a text.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return WideBlocks.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1;
    }
}
