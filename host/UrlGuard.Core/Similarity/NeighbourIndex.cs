using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using UrlGuard.Core.Images;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// Finds every label within two edits of another without looking at the others: two edits cannot spoil all of three
/// segments, and each label is listed under each of its segments (<see cref="NeighbourSearch"/> has the proof,
/// docs/adr/0008 the reasons, docs/performance.md what it takes).
/// </summary>
public sealed unsafe class NeighbourIndex
{
    [ThreadStatic]
    private static List<Candidate>? neighbours;

    private readonly object owner;
    private readonly int bits;
    private readonly Table<uint> starts;
    private readonly Table<NeighbourEntry> entries;
    private readonly Table<int>[] numbers = new Table<int>[EditDistance.MaxLength];
    private readonly Table<byte>[] text = new Table<byte>[EditDistance.MaxLength];

    /// <summary>Builds the index in memory; a label's number is its place in <paramref name="labels"/>.</summary>
    /// <param name="labels">U-labels, 1 to 63 UTF-16 units each.</param>
    public NeighbourIndex(IReadOnlyList<string> labels)
        : this(Pin(labels)) { }

    private NeighbourIndex(byte[] pinned)
        : this(pinned, new Block((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length)) { }

    /// <summary>Opens an index.</summary>
    /// <param name="owner">Keeps the bytes where they are for as long as it lives.</param>
    /// <param name="block">What <see cref="NeighbourIndexBuilder"/> made, or what a file claims to be that.</param>
    /// <exception cref="InvalidDataException">It can't be that.</exception>
    internal NeighbourIndex(object owner, Block block)
    {
        this.owner = owner;
        Table<int> counts = block.Take<int>(EditDistance.MaxLength);
        long count = 0;
        foreach (int labels in counts.Span)
            count += labels is >= 0 and < NeighbourEntry.MaxPlaces ? labels : throw new InvalidDataException("a count is out of range");
        bits = LabelHash.BucketBits(LabelSegments.Count * count);
        starts = block.Take<uint>((1L << bits) + 1);
        entries = block.Take<NeighbourEntry>(LabelSegments.Count * count);
        for (uint i = 0; i < numbers.Length; i++)
            numbers[i] = block.Take<int>(counts[i]);
        for (uint i = 0; i < text.Length; i++)
            text[i] = block.Take<byte>((long)i * counts[i]);
        if (!block.IsEmpty)
            throw new InvalidDataException("the index is longer than its labels");
    }

    /// <summary>
    /// Adds the numbers of all labels within <paramref name="limit"/> edits, each once. Exact for ASCII; labels with
    /// other letters may bring some that are further away, never lose one: the rules measure again.
    /// </summary>
    /// <param name="label">A U-label. Longer than any label, it has no neighbours.</param>
    /// <param name="limit">0 to 2.</param>
    /// <param name="found">Takes the numbers.</param>
    public void Find(ReadOnlySpan<char> label, int limit, List<int> found)
    {
        List<Candidate> candidates = neighbours ??= [];
        candidates.Clear();
        Find(label, limit, 1, candidates, new Effort(int.MaxValue));
        int before = found.Count;
        foreach (Candidate candidate in candidates)
            found.Add(candidate.Label);
        Span<int> numbers = CollectionsMarshal.AsSpan(found)[before..];
        numbers.Sort();
        int kept = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1])
                numbers[kept++] = numbers[i];
        }
        CollectionsMarshal.SetCount(found, before + kept);
    }

    /// <summary>
    /// The same, some more than once, with one edit less for labels below a length: the shorter, the more honest neighbours.
    /// </summary>
    internal void Find(ReadOnlySpan<char> label, int limit, int fullFrom, List<Candidate> found, Effort effort)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, LabelSegments.Count - 1);
        if (label.Length >= EditDistance.MaxLength)
            return;
        Span<ulong> scratch = stackalloc ulong[NeighbourSearch.ScratchSize];
        scratch.Clear();
        NeighbourSearch search = new NeighbourSearch(
            this,
            label,
            limit,
            fullFrom,
            effort,
            stackalloc byte[NeighbourSearch.LettersSize],
            scratch,
            stackalloc NeighbourProbe[NeighbourSearch.MostProbes]
        );
        for (int length = Math.Max(1, label.Length - limit); length <= Math.Min(EditDistance.MaxLength - 1, label.Length + limit); length++)
        {
            if (numbers[length].Count > 0)
                search.LookUp(length);
        }
        search.Measure(found);
        GC.KeepAlive(owner);
    }

    /// <summary>The place of the labels that may have a segment of this hash, among strangers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal NeighbourProbe LookUp(ulong hash, int length, int limit)
    {
        uint bucket = (uint)(hash >> (64 - bits)),
            from = starts[bucket],
            to = starts[bucket + 1];
        if (Sse.IsSupported && from < to && to <= (uint)entries.Count)
            Sse.Prefetch0(entries.Start + from);
        return new NeighbourProbe(from, to, length, limit);
    }

    /// <summary>The labels that are listed there.</summary>
    internal ReadOnlySpan<NeighbourEntry> Entries(in NeighbourProbe probe) => entries[probe.From, probe.To];

    /// <summary>Has the processor fetch the letters of a label, which lie anywhere.</summary>
    internal void FetchAhead(uint label)
    {
        int length = NeighbourEntry.LengthOf(label);
        if (Sse.IsSupported)
            Sse.Prefetch0(text[length].Start + NeighbourEntry.PlaceOf(label) * (uint)length);
    }

    /// <summary>The letters of a label.</summary>
    internal ReadOnlySpan<byte> Letters(uint label)
    {
        uint length = (uint)NeighbourEntry.LengthOf(label),
            start = NeighbourEntry.PlaceOf(label) * length;
        return text[length][start, start + length];
    }

    /// <summary>The number of a label.</summary>
    internal int Number(uint label) => numbers[NeighbourEntry.LengthOf(label)][NeighbourEntry.PlaceOf(label)];

    private static byte[] Pin(IReadOnlyList<string> labels)
    {
        NeighbourIndexBuilder builder = new NeighbourIndexBuilder();
        for (int i = 0; i < labels.Count; i++)
            builder.Add(labels[i], i);
        ReadOnlyMemory<byte> built = builder.Build();
        byte[] pinned = GC.AllocateUninitializedArray<byte>(built.Length, pinned: true);
        built.CopyTo(pinned);
        return pinned;
    }
}
