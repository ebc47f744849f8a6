namespace UrlGuard.Core.Similarity;

/// <summary>
/// The pieces of a skeleton by which changed copies of it are found inside longer names. One edit leaves one of two halves as it
/// was, and of a long skeleton three edits leave some row of five letters.
/// </summary>
internal static class LabelPieces
{
    /// <summary>Letters of the shortest skeleton that is cut into halves, and into overlapping pieces.</summary>
    private const int Halves = 10,
        Overlapping = 14;

    /// <summary>Letters of an overlapping piece.</summary>
    private const int PieceLength = 5;

    /// <summary>The pieces of a skeleton, without hyphens; none of a short one.</summary>
    internal static IEnumerable<Range> Of(int length)
    {
        if (length >= Overlapping)
        {
            for (int start = 0; start + PieceLength <= length; start++)
                yield return start..(start + PieceLength);
        }
        else if (length >= Halves)
        {
            yield return 0..(length / 2);
            yield return (length / 2)..length;
        }
    }

    /// <summary>True for a label whose skeleton is too short to be looked for inside others, or may be.</summary>
    internal static bool AreTooShort(ReadOnlySpan<char> label) =>
        label.Length - label.Count('-') < SkeletonIndex.Shortest || label.StartsWith(Names.Punycode.AcePrefix);

    /// <summary>True when at least half of the pairs of letters of a skeleton stand in a text too.</summary>
    internal static bool AreMostPairsIn(ReadOnlySpan<char> text, ReadOnlySpan<char> skeleton)
    {
        Span<ulong> pairs = stackalloc ulong[PairWords];
        pairs.Clear();
        for (int i = 1; i < text.Length; i++)
            pairs[Pair(text[i - 1], text[i]) >> 6] |= 1UL << (Pair(text[i - 1], text[i]) & 63);
        int found = 0;
        for (int i = 1; i < skeleton.Length; i++)
            found += (int)(pairs[Pair(skeleton[i - 1], skeleton[i]) >> 6] >> (Pair(skeleton[i - 1], skeleton[i]) & 63) & 1);
        return 2 * found >= skeleton.Length - 1;
    }

    private const int Symbols = 37,
        PairWords = (Symbols * Symbols + 63) / 64;

    private static int Pair(char one, char other) => Symbol(one) * Symbols + Symbol(other);

    private static int Symbol(char c) =>
        char.IsAsciiDigit(c) ? c - '0'
        : char.IsAsciiLetterLower(c) ? c - 'a' + 10
        : 36;
}
