using System.Text;

namespace UrlGuard.Core.Data;

/// <summary>The script of a character (Unicode Standard Annex #24).</summary>
internal static class Scripts
{
    private static readonly SortedText Table = SortedText.Open("scripts.txt");

    /// <summary>The script's long name; null where a character has none.</summary>
    internal static string? Of(Rune rune) =>
        Table.TryFindRange(rune.Value, out ReadOnlySpan<byte> script) ? SortedText.Text(script) : null;
}
