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
}
