using System.Runtime.InteropServices;

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
internal ref struct NeighbourSearch
{
    /// <summary>Bytes that a query takes.</summary>
    internal const int LettersSize = EditDistance.MaxLength + LabelHash.Slack;

    /// <summary>Look-ups of one search at most: seven of a length, five lengths, and room for one that is empty.</summary>
    internal const int MostProbes = 7 * 5 + 1;

    /// <summary>Words of memory that must be zero at first.</summary>
    internal const int ScratchSize = PositionCount + RememberedCount / 2;

    /// <summary>Letters beyond ASCII share the place of one within: that brings strangers and loses nobody.</summary>
    private const int PositionCount = 128;

    /// <summary>Labels remembered as measured: one that has several segments in common comes up under each.</summary>
    private const int RememberedCount = 256;

    /// <summary>Labels measured in one go: as many as a processor can wait for.</summary>
    private const int NearCount = 32;

    private readonly NeighbourIndex index;
    private readonly Span<byte> query;
    private readonly Span<ulong> positions;
    private readonly Span<uint> remembered;
    private readonly Span<NeighbourProbe> probes;
    private readonly int queryLength;
    private readonly ulong signature;
    private readonly int limit, fullFrom;
    private int count;

    /// <param name="index">Where to search.</param>
    /// <param name="label">What for; shorter than <see cref="EditDistance.MaxLength"/>.</param>
    /// <param name="limit">Edits that are allowed.</param>
    /// <param name="fullFrom">Letters from which on they are; one less is allowed shorter labels.</param>
    /// <param name="letters">Room: <see cref="LettersSize"/>.</param>
    /// <param name="scratch">Room: <see cref="ScratchSize"/>, cleared.</param>
    /// <param name="probes">Room: <see cref="MostProbes"/>.</param>
    internal NeighbourSearch(
        NeighbourIndex index, ReadOnlySpan<char> label, int limit, int fullFrom, Span<byte> letters, Span<ulong> scratch, Span<NeighbourProbe> probes)
    {
        this.index = index;
        this.limit = limit;
        this.fullFrom = fullFrom;
        this.probes = probes;
        positions = scratch[..PositionCount];
        remembered = MemoryMarshal.Cast<ulong, uint>(scratch[PositionCount..]);
        query = letters;
        queryLength = label.Length;
        LabelSignature.Reduce(label, query[..queryLength]);
        signature = LabelSignature.Of(query[..queryLength]);
        for (int i = 0; i < queryLength; i++)
            positions[query[i] % PositionCount] |= 1UL << i;
    }

    /// <summary>Looks up where labels of one length would be listed.</summary>
    internal void LookUp(int length)
    {
        int allowed = length < fullFrom ? limit - 1 : limit;
        int shift = queryLength - length, one = LabelSegments.Start(length, 1), two = LabelSegments.Start(length, 2);
        if (Math.Abs(shift) > allowed)
            return;
        LookUp(length, 0, 0, allowed);
        if (allowed == 0)
            return;
        LookUp(length, 2, two + shift, allowed);
        if (allowed == 1)
            return;
        for (int moved = Math.Max(-1, shift - 1); moved <= Math.Min(1, shift + 1); moved++)
            LookUp(length, 1, one + moved, allowed);
        if (Math.Abs(shift) == 2)
            return;
        LookUpSwapped(length, 0, 0, one, allowed);
        LookUpSwapped(length, 2, two + shift, two + shift, allowed);
    }

    /// <summary>Measures what was looked up. First all of it, so that the processor waits for many places at once.</summary>
    /// <param name="found">Takes labels by <see cref="NeighbourEntry.LengthAndPlace"/>, some more than once.</param>
    internal readonly void Measure(List<int> found)
    {
        Span<uint> near = stackalloc uint[NearCount];
        int nearCount = 0;
        foreach (ref readonly NeighbourProbe probe in probes[..count])
        {
            foreach (ref readonly NeighbourEntry entry in index.Entries(probe))
            {
                near[nearCount] = entry.LengthAndPlace;
                nearCount += entry.IsNear(signature, probe.Length, probe.Limit) ? 1 : 0;
                if (nearCount == NearCount)
                {
                    Measure(near, found);
                    nearCount = 0;
                }
            }
        }
        Measure(near[..nearCount], found);
    }

    private readonly void Measure(ReadOnlySpan<uint> near, List<int> found)
    {
        foreach (uint label in near)
            index.FetchAhead(label);
        foreach (uint label in near)
        {
            ref uint last = ref remembered[(int)(label % RememberedCount)];
            if (last == label)
                continue;
            last = label;
            if (Distance(index.Letters(label)) <= (NeighbourEntry.LengthOf(label) < fullFrom ? limit - 1 : limit))
                found.Add((int)label);
        }
    }

    /// <summary>Looks up with the letters on both sides of a boundary swapped.</summary>
    private void LookUpSwapped(int length, int segment, int start, int boundary, int allowed)
    {
        if (boundary < 1 || boundary >= queryLength || query[boundary - 1] == query[boundary])
            return;
        (query[boundary - 1], query[boundary]) = (query[boundary], query[boundary - 1]);
        LookUp(length, segment, start, allowed);
        (query[boundary - 1], query[boundary]) = (query[boundary], query[boundary - 1]);
    }

    private void LookUp(int length, int segment, int start, int allowed)
    {
        int segmentLength = LabelSegments.Start(length, segment + 1) - LabelSegments.Start(length, segment);
        if (start < 0 || start + segmentLength > queryLength)
            return;
        ref NeighbourProbe probe = ref probes[count];
        probe = index.LookUp(LabelSegments.Hash(ref query[start], length, segment), length, allowed);
        count += probe.From == probe.To ? 0 : 1; // without a branch: it would be guessed wrong
    }

    private readonly int Distance(ReadOnlySpan<byte> letters)
    {
        Span<ulong> matches = stackalloc ulong[EditDistance.MaxLength];
        for (int i = 0; i < letters.Length; i++)
            matches[i] = positions[letters[i] % PositionCount];
        return EditDistance.Osa(queryLength, matches[..letters.Length]);
    }
}
