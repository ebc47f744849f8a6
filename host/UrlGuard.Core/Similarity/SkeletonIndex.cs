using UrlGuard.Core.Images;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// Finds labels by their skeleton, whole or anywhere in a longer text; hyphens do not count. For each beginning of four
/// letters a word says how long the skeletons are that begin so: that rules out nearly every place of a name with one look,
/// and nearly every length at the others.
/// </summary>
internal readonly struct SkeletonIndex
{
    /// <summary>Shortest skeleton that is looked for inside others: shorter ones occur everywhere.</summary>
    internal const int Shortest = 4;

    private readonly int bits;
    private readonly Table<ulong> lengths;
    private readonly Table<uint> starts;
    private readonly Table<SkeletonEntry> entries;

    /// <summary>Opens what <see cref="SkeletonIndexBuilder"/> made, or what a file claims to be that.</summary>
    /// <exception cref="InvalidDataException">It can't be that.</exception>
    internal SkeletonIndex(Block block)
    {
        int count = block.TakeCount();
        bits = LabelHash.BucketBits(count);
        lengths = block.Take<ulong>(1L << bits);
        starts = block.Take<uint>((1L << bits) + 1);
        entries = block.Take<SkeletonEntry>(count);
        if (!block.IsEmpty)
            throw new InvalidDataException("the index is longer than its skeletons");
    }

    /// <summary>The bit of a length in the word of a beginning; the last one stands for that length and all longer ones.</summary>
    internal static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);

    /// <summary>Adds the numbers of all labels with a skeleton.</summary>
    internal void Find(ReadOnlySpan<char> skeleton, List<int> found) => Find(SkeletonHash.Of(skeleton), found);

    /// <summary>Adds the numbers of all labels whose skeleton, of at least <see cref="Shortest"/> letters, occurs in a text.</summary>
    internal void FindInside(ReadOnlySpan<char> letters, List<int> found)
    {
        for (int start = 0; start + Shortest <= letters.Length; start++)
        {
            var hash = new SkeletonHash();
            ulong wanted = ulong.MaxValue;
            for (int length = 1; start + length <= letters.Length; length++)
            {
                hash.Add(letters[start + length - 1]);
                if (length < Shortest)
                    continue;
                if (length == Shortest)
                    wanted = lengths[(uint)(hash.Value >> (64 - bits))];
                if ((wanted & LengthBit(length)) != 0)
                    Find(hash.Value, found);
                else if (length < 63 && wanted >> length == 0)
                    break;
            }
        }
    }

    private void Find(ulong hash, List<int> found)
    {
        uint bucket = (uint)(hash >> (64 - bits));
        foreach (SkeletonEntry entry in entries[starts[bucket], starts[bucket + 1]])
        {
            if (entry.Rest == (uint)hash)
                found.Add(entry.Number);
        }
    }
}
