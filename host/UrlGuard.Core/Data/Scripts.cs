using System.Text;

namespace UrlGuard.Core.Data;

/// <summary>The script of a character (Unicode Standard Annex #24).</summary>
internal static class Scripts
{
    private static readonly HashSet<string> EastAsian = ["Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"];

    private static readonly SortedText Table = SortedText.Open("scripts.txt");

    /// <summary>The script's long name; null where a character has none.</summary>
    internal static string? Of(Rune rune) => Table.TryFindRange(rune.Value, out ReadOnlySpan<byte> script) ? SortedText.Text(script) : null;

    /// <summary>A character's script where it is of one that is not Latin; null otherwise.</summary>
    internal static string? Foreign(Rune rune) =>
        Of(rune) is { } script && script is not ("Latin" or "Common" or "Inherited") ? script : null;

    /// <summary>
    /// True when a label has letters of several scripts. Japanese, Korean and Chinese with Latin count as one (UTS #39, 5.2).
    /// </summary>
    internal static bool AreMixed(string label)
    {
        HashSet<string> scripts = new HashSet<string>(StringComparer.Ordinal);
        foreach (Rune rune in label.EnumerateRunes())
        {
            if (Of(rune) is { } script && script is not ("Common" or "Inherited"))
                scripts.Add(EastAsian.Contains(script) ? "Latin" : script);
        }
        return scripts.Count > 1;
    }
}
