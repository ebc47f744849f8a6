using System.Runtime.InteropServices;
using UrlGuard.Core.Images;

namespace UrlGuard.Core.Similarity;

/// <summary>Collects labels and lays them out as <see cref="NeighbourIndex"/> reads them.</summary>
internal sealed class NeighbourIndexBuilder
{
    private readonly List<byte>[] text = [.. Enumerable.Range(0, EditDistance.MaxLength).Select(_ => new List<byte>())];
    private readonly List<int>[] numbers = [.. Enumerable.Range(0, EditDistance.MaxLength).Select(_ => new List<int>())];

    /// <summary>Adds a label; one that is too long for any host stands for nothing.</summary>
    internal void Add(ReadOnlySpan<char> label, int number)
    {
        if (label.Length is 0 or >= EditDistance.MaxLength)
            return;
        List<byte> letters = text[label.Length];
        CollectionsMarshal.SetCount(letters, letters.Count + label.Length);
        LabelSignature.Reduce(label, CollectionsMarshal.AsSpan(letters)[^label.Length..]);
        numbers[label.Length].Add(number);
    }

    /// <summary>The bytes of the index.</summary>
    internal ReadOnlyMemory<byte> Build()
    {
        if (numbers.Max(list => list.Count) >= NeighbourEntry.MaxPlaces)
            throw new InvalidOperationException("too many labels of one length");
        int count = numbers.Sum(list => list.Count),
            items = LabelSegments.Count * count,
            bits = LabelHash.BucketBits(items);
        uint[] starts = new uint[(1 << bits) + 1];
        NeighbourEntry[] entries = new NeighbourEntry[items];
        // A counting sort: how many items each bucket gets, where it therefore ends, then filling each from its end.
        ForEachItem(bits, (bucket, _) => starts[bucket]++);
        for (int i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        ForEachItem(bits, (bucket, entry) => entries[--starts[bucket]] = entry);

        BlockWriter block = new BlockWriter();
        foreach (List<int> list in numbers)
            block.Put(list.Count);
        block.Put<uint>(starts).Put<NeighbourEntry>(entries);
        foreach (List<int> list in numbers)
            block.Put(list);
        foreach (List<byte> letters in text)
            block.Put(letters);
        return block.Bytes;
    }

    private void ForEachItem(int bits, Action<int, NeighbourEntry> take)
    {
        Span<byte> label = stackalloc byte[EditDistance.MaxLength + LabelHash.Slack];
        for (int length = 1; length < text.Length; length++)
        {
            ReadOnlySpan<byte> letters = CollectionsMarshal.AsSpan(text[length]);
            for (int place = 0; place < numbers[length].Count; place++)
            {
                letters.Slice(place * length, length).CopyTo(label);
                NeighbourEntry entry = new NeighbourEntry(LabelSignature.Of(label[..length]), length, place);
                for (int segment = 0; segment < LabelSegments.Count; segment++)
                    take((int)(LabelSegments.Hash(ref label[LabelSegments.Start(length, segment)], length, segment) >> (64 - bits)), entry);
            }
        }
    }
}
