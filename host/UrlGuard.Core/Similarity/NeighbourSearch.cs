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
    internal const int ScratchSize = RememberedCount;

    /// <summary>Labels remembered as measured: one that has several segments in common comes up under each.</summary>
    private const int RememberedCount = 256;

    /// <summary>The same in a crowd of names that are nearly the same, of which most come up under most segments.</summary>
    private const int RememberedInCrowd = 1 << 14;

    /// <summary>Entries looked at between two looks at what that took.</summary>
    private const int EntriesBetween = 1024;

    [ThreadStatic]
    private static ulong[]? crowdRemembered;

    [ThreadStatic]
    private static uint searches;

    /// <summary>Labels measured in one go: as many as a processor can wait for.</summary>
    private const int NearCount = 32;

    private readonly NeighbourIndex index;
    private readonly Span<byte> query;
    private readonly Effort effort;
    private readonly bool isAscii;
    private readonly Span<NeighbourProbe> probes;
    private readonly int queryLength;
    private readonly ulong signature;
    private readonly int limit,
        fullFrom;
    private Span<ulong> remembered;
    private ulong thisSearch;
    private int count;

    /// <param name="index">Where to search.</param>
    /// <param name="label">What for; shorter than <see cref="EditDistance.MaxLength"/>.</param>
    /// <param name="limit">Edits that are allowed.</param>
    /// <param name="fullFrom">Letters from which on they are; one less is allowed shorter labels.</param>
    /// <param name="effort">Is counted.</param>
    /// <param name="letters">Room: <see cref="LettersSize"/>.</param>
    /// <param name="scratch">Room: <see cref="ScratchSize"/>, cleared.</param>
    /// <param name="probes">Room: <see cref="MostProbes"/>.</param>
    internal NeighbourSearch(
        NeighbourIndex index,
        ReadOnlySpan<char> label,
        int limit,
        int fullFrom,
        Effort effort,
        Span<byte> letters,
        Span<ulong> scratch,
        Span<NeighbourProbe> probes
    )
    {
        this.index = index;
        this.limit = limit;
        this.fullFrom = fullFrom;
        this.probes = probes;
        remembered = scratch;
        thisSearch = 0;
        this.effort = effort;
        isAscii = System.Text.Ascii.IsValid(label);
        query = letters;
        queryLength = label.Length;
        LabelSignature.Reduce(label, query[..queryLength]);
        signature = LabelSignature.Of(query[..queryLength]);
    }

    /// <summary>Looks up where labels of one length would be listed.</summary>
    internal void LookUp(int length)
    {
        int allowed = length < fullFrom ? limit - 1 : limit;
        int shift = queryLength - length,
            one = LabelSegments.Start(length, 1),
            two = LabelSegments.Start(length, 2);
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
    /// <param name="found">Takes labels by their numbers, some more than once.</param>
    internal void Measure(List<Candidate> found)
    {
        long all = 0;
        foreach (ref readonly NeighbourProbe probe in probes[..count])
            all += probe.To - probe.From;
        if (all > RememberedCount)
            RememberMore();

        Span<uint> near = stackalloc uint[NearCount];
        int nearCount = 0;
        foreach (ref readonly NeighbourProbe probe in probes[..count])
        {
            for (
                ReadOnlySpan<NeighbourEntry> rest = index.Entries(probe);
                !rest.IsEmpty;
                rest = rest[Math.Min(EntriesBetween, rest.Length)..]
            )
            {
                if (effort.EndsSearch(found.Count))
                    return;
                ReadOnlySpan<NeighbourEntry> entries = rest[..Math.Min(EntriesBetween, rest.Length)];
                effort.Search(entries.Length);
                foreach (ref readonly NeighbourEntry entry in entries)
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
        }
        Measure(near[..nearCount], found);
    }

    private readonly void Measure(ReadOnlySpan<uint> near, List<Candidate> found)
    {
        foreach (uint label in near)
            index.FetchAhead(label);
        foreach (uint label in near)
        {
            ref ulong last = ref remembered[(int)(label % (uint)remembered.Length)];
            if (last == (thisSearch | label))
                continue;
            last = thisSearch | label;
            effort.Search(Effort.Measurement);
            ReadOnlySpan<byte> letters = index.Letters(label);
            int allowed = NeighbourEntry.LengthOf(label) < fullFrom ? limit - 1 : limit,
                distance = EditDistance.Within(query[..queryLength], letters, allowed);
            if (distance <= allowed)
                found.Add(new Candidate(index.Number(label), Clue(distance, isAscii && System.Text.Ascii.IsValid(letters))));
        }
    }

    /// <summary>The distance. It is exact for ASCII; other letters may be further away.</summary>
    private static Clues Clue(int distance, bool isExact) =>
        (distance, isExact) switch
        {
            (0, true) => Clues.SameLabel,
            (1, true) => Clues.OneEdit,
            (2, _) => Clues.TwoEdits,
            (1, false) => Clues.OneEdit | Clues.TwoEdits,
            _ => Clues.SameLabel | Clues.OneEdit | Clues.TwoEdits,
        };

    /// <summary>Takes more memory to remember by, which a stamp for each search keeps from having to be cleared.</summary>
    private void RememberMore()
    {
        remembered = crowdRemembered ??= new ulong[RememberedInCrowd];
        if (++searches == 0)
        {
            remembered.Clear();
            searches = 1;
        }
        thisSearch = (ulong)searches << 32;
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
}
