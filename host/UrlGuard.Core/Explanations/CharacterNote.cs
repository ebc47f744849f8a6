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

    /// <inheritdoc/>
    public override string ToString() => Name is null ? CodePoint : $"{CodePoint} {Name}";

    private static CharacterNote Of(Rune rune) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"),
            Names.TryFind(rune.Value, out ReadOnlySpan<byte> name) ? SortedText.Text(name) : null,
            Scripts.Of(rune)
        );
}
