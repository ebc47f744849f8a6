using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Explanations;

/// <summary>A character outside ASCII, described for people.</summary>
/// <param name="CodePoint">Such as <c>U+0430</c>.</param>
/// <param name="Name">Its Unicode name; null where we carry none.</param>
/// <param name="Script">Its script's long name; null where it has none.</param>
public sealed record CharacterNote(string CodePoint, string? Name, string? Script)
{
    private static readonly SortedText Names = SortedText.Open("letter-names.txt");

    /// <summary>Notes on every character outside ASCII, in order.</summary>
    public static IReadOnlyList<CharacterNote> Of(string text) => [.. text.EnumerateRunes().Where(rune => !rune.IsAscii).Select(Of)];

    /// <summary>To be read aloud: <c>Cyrillic small letter A (U+0430)</c>.</summary>
    internal string Spoken => Name is null ? $"{Script} character {CodePoint}".TrimStart() : $"{ReadOut(Name)} ({CodePoint})";

    /// <inheritdoc/>
    public override string ToString() => Name is null ? CodePoint : $"{CodePoint} {Name}";

    /// <summary>Unicode's capitals are for charts: a screen reader spells them out.</summary>
    private static string ReadOut(string name)
    {
        string[] words = name.ToLowerInvariant().Split(' ');
        for (int i = 0; i < words.Length; i++)
        {
            if (i == 0 || words[i].Length == 1)
                words[i] = char.ToUpperInvariant(words[i][0]) + words[i][1..];
        }
        return string.Join(' ', words);
    }

    private static CharacterNote Of(Rune rune) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
            Names.TryFind(rune.Value, out ReadOnlySpan<byte> name) ? SortedText.Text(name) : null,
            Scripts.Of(rune)
        );
}
