using System.Runtime.CompilerServices;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// One search in a <see cref="NeighbourIndex"/>: which segments of an indexed label must stand where in the label that is
/// looked for. After PASS-JOIN (Li, Deng, Wang and Feng 2011), extended to swaps.
/// </summary>
/// <remarks>
/// <para>
/// Let an indexed label with segments 0, 1, 2 become the query by at most two edits. Count each edit in the segment that it
/// changes; an insertion between two segments, and a swap across their boundary, in the left one. Let <c>e0</c>, <c>e1</c>,
/// <c>e2</c> be the counts and <c>shift</c> the query's length less the label's.
/// </para>
/// <list type="bullet">
/// <item><c>e0 = 0</c>: segment 0 stands at its own place.</item>
/// <item>
/// <c>e0 = 1, e1 = 0</c>, hence <c>e2</c> at most 1: segment 1 stands at its place moved by what one edit before it can do, and
/// what is behind it can be made up for by one edit. If the edit before it is a swap across the boundary, its first letter is
/// spoilt; then segment 0 stands at its own place once the query's letters at the boundary are swapped back.
/// </item>
/// <item>
/// <c>e0 + e1 = 2, e2 = 0</c>: segment 2 stands at the end. If one of the two is a swap across the boundary before it, its
/// first letter is spoilt; it stands there once those letters of the query are swapped back.
/// </item>
/// </list>
/// <para>
/// There is no fourth case: <c>e0</c> at least 2 leaves <c>e1 = e2 = 0</c>, which is the third, and so does <c>e0 = 1</c> with
/// <c>e1 = 1</c>. A swap leaves one edit, so that lengths two apart need no look at swapped letters. With at most one edit
/// either the first segment or the last is whole and not moved from its end, whatever is swapped.
/// </para>
/// </remarks>
[SkipLocalsInit]
internal readonly ref struct NeighbourSearch
{
    private readonly NeighbourIndex index;
    private readonly Span<byte> query;
    private readonly Span<ulong> positions;
    private readonly int queryLength;
    private readonly ulong signature;
    private readonly List<int> found;

    /// <param name="index">Where to search.</param>
    /// <param name="label">What for; shorter than <see cref="EditDistance.MaxLength"/>.</param>
    /// <param name="letters">Room for the label and <see cref="LabelHash.Slack"/>.</param>
    /// <param name="positions">Room for a word for each byte there is, cleared.</param>
    /// <param name="found">Takes the numbers of labels, some more than once.</param>
    internal NeighbourSearch(NeighbourIndex index, ReadOnlySpan<char> label, Span<byte> letters, Span<ulong> positions, List<int> found)
    {
        this.index = index;
        this.positions = positions;
        this.found = found;
        query = letters;
        queryLength = label.Length;
        LabelSignature.Reduce(label, query[..queryLength]);
        signature = LabelSignature.Of(query[..queryLength]);
        for (int i = 0; i < queryLength; i++)
            positions[query[i]] |= 1UL << i;
    }

    /// <summary>Finds the labels of one length.</summary>
    internal void Find(int length, int limit)
    {
        int shift = queryLength - length, one = LabelSegments.Start(length, 1), two = LabelSegments.Start(length, 2);
        if (Math.Abs(shift) > limit)
            return;
        Look(length, 0, 0, limit);
        if (limit == 0)
            return;
        Look(length, 2, two + shift, limit);
        if (limit == 1)
            return;
        for (int moved = Math.Max(-1, shift - 1); moved <= Math.Min(1, shift + 1); moved++)
            Look(length, 1, one + moved, limit);
        if (Math.Abs(shift) == 2)
            return;
        LookSwapped(length, 0, 0, one, limit);
        LookSwapped(length, 2, two + shift, two + shift, limit);
    }

    /// <summary>Looks with the letters on both sides of a boundary swapped.</summary>
    private void LookSwapped(int length, int segment, int start, int boundary, int limit)
    {
        if (boundary < 1 || boundary >= queryLength || query[boundary - 1] == query[boundary])
            return;
        (query[boundary - 1], query[boundary]) = (query[boundary], query[boundary - 1]);
        ulong hash = LabelSegments.Hash(ref query[start], length, segment);
        (query[boundary - 1], query[boundary]) = (query[boundary], query[boundary - 1]);
        Measure(hash, length, limit);
    }

    private void Look(int length, int segment, int start, int limit)
    {
        int segmentLength = LabelSegments.Start(length, segment + 1) - LabelSegments.Start(length, segment);
        if (start >= 0 && start + segmentLength <= queryLength)
            Measure(LabelSegments.Hash(ref query[start], length, segment), length, limit);
    }

    private void Measure(ulong hash, int length, int limit)
    {
        foreach (ref readonly NeighbourEntry entry in index.Under(hash))
        {
            if (entry.Length == length && entry.IsNear(signature, limit) && Distance(index.Letters(length, entry.Place)) <= limit)
                found.Add(index.Number(length, entry.Place));
        }
    }

    private int Distance(ReadOnlySpan<byte> letters)
    {
        Span<ulong> matches = stackalloc ulong[EditDistance.MaxLength];
        for (int i = 0; i < letters.Length; i++)
            matches[i] = positions[letters[i]];
        return EditDistance.Osa(queryLength, matches[..letters.Length]);
    }
}
