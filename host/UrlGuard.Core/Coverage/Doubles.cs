using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Coverage;

/// <summary>The letters outside ASCII that look like a piece of a label: <c>confusables.txt</c>, read backwards.</summary>
internal static class Doubles
{
    /// <summary>Longest piece that one letter stands for: <c>rn</c>, <c>ll</c>.</summary>
    private const int LongestPiece = 2;

    private static readonly ILookup<string, (string Letter, string? Script)> ByLook = Sample
        .LinesOf("confusables.txt")
        .Select(line => line.Split('\t'))
        .SelectMany(parts =>
            parts
                .Skip(1)
                .Select(reading =>
                    (Rune: new Rune(int.Parse(parts[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)), reading)
                )
        )
        .Where(pair => Ascii.IsValid(pair.reading) && pair.reading.Length <= LongestPiece)
        .ToLookup(pair => Skeleton.Readings(pair.reading)[0], pair => (pair.Rune.ToString(), Scripts.Of(pair.Rune)));

    /// <summary>Replacements of letters in a label, each for the piece at a place, of a length.</summary>
    internal static IEnumerable<(int Start, int Length, string Letter, string? Script)> In(string label)
    {
        for (int start = 0; start < label.Length; start++)
        {
            for (int length = 1; length <= LongestPiece && start + length <= label.Length; length++)
            {
                foreach ((string letter, string? script) in ByLook[Skeleton.Readings(label.AsSpan(start, length))[0]])
                    yield return (start, length, letter, script);
            }
        }
    }
}
