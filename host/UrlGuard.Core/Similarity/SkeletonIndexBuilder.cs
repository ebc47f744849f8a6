using UrlGuard.Core.Images;

namespace UrlGuard.Core.Similarity;

/// <summary>Collects skeletons and lays them out as <see cref="SkeletonIndex"/> reads them.</summary>
internal sealed class SkeletonIndexBuilder
{
    private readonly List<(ulong Hash, int Number)> items = [];
    private readonly List<(ulong Beginning, ulong Lengths)> beginnings = [];

    /// <summary>Adds what is found as a whole only.</summary>
    internal void AddWhole(ReadOnlySpan<char> skeleton, int number) => items.Add((SkeletonHash.Of(skeleton), number));

    /// <summary>Adds a skeleton, to be found as a whole and inside others.</summary>
    internal void Add(ReadOnlySpan<char> skeleton, int number)
    {
        SkeletonHash hash = new SkeletonHash();
        ulong beginning = 0;
        int letters = 0;
        foreach (char c in skeleton)
        {
            hash.Add(c);
            if (c != '-' && ++letters == SkeletonIndex.Shortest)
                beginning = hash.Value;
        }
        items.Add((hash.Value, number));
        if (letters >= SkeletonIndex.Shortest)
            beginnings.Add((beginning, SkeletonIndex.LengthBit(letters)));
    }

    /// <summary>The bytes of the index.</summary>
    internal ReadOnlyMemory<byte> Build()
    {
        int bits = LabelHash.BucketBits(items.Count);
        ulong[] lengths = new ulong[1 << bits];
        foreach ((ulong beginning, ulong bit) in beginnings)
            lengths[beginning >> (64 - bits)] |= bit;
        uint[] starts = new uint[(1 << bits) + 1];
        SkeletonEntry[] entries = new SkeletonEntry[items.Count];
        foreach ((ulong hash, _) in items)
            starts[hash >> (64 - bits)]++;
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        foreach ((ulong hash, int number) in items)
            entries[--starts[hash >> (64 - bits)]] = new SkeletonEntry((uint)hash, number);
        return new BlockWriter().Put(items.Count).Put<ulong>(lengths).Put<uint>(starts).Put<SkeletonEntry>(entries).Bytes;
    }
}
