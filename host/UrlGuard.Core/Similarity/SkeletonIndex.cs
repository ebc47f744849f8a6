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

    /// <summary>Skeletons remembered as found, by their hashes.</summary>
    private const int RememberedCount = 64;

    /// <summary>Labels that are found between two looks at what that took.</summary>
    private const int LooksBetween = 64;

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

    /// <summary>Adds all labels with a skeleton.</summary>
    /// <param name="skeleton">The skeleton.</param>
    /// <param name="clue">What that says of them.</param>
    /// <param name="found">Takes them.</param>
    /// <param name="effort">Is counted.</param>
    internal void Find(ReadOnlySpan<char> skeleton, Clues clue, List<Candidate> found, Effort effort) =>
        Find(SkeletonHash.Of(skeleton), clue, found, effort);

    /// <summary>Adds all labels whose skeleton, of at least <see cref="Shortest"/> letters, occurs in a text.</summary>
    internal void FindInside(ReadOnlySpan<char> letters, List<Candidate> found, Effort effort)
    {
        Span<ulong> remembered = stackalloc ulong[RememberedCount];
        remembered.Clear();
        effort.Search(letters.Length);
        for (int start = 0; start + Shortest <= letters.Length; start++)
        {
            SkeletonHash hash = new SkeletonHash();
            ulong wanted = ulong.MaxValue;
            for (int length = 1; start + length <= letters.Length; length++)
            {
                hash.Add(letters[start + length - 1]);
                if (length < Shortest)
                    continue;
                if (length == Shortest)
                    wanted = lengths[(uint)(hash.Value >> (64 - bits))];
                if ((wanted & LengthBit(length)) != 0)
                    FindOnce(hash.Value, remembered, found, effort);
                else if (length < 63 && wanted >> length == 0)
                    break;
            }
        }
    }

    /// <summary>A skeleton that a text holds again and again is found once.</summary>
    private void FindOnce(ulong hash, Span<ulong> remembered, List<Candidate> found, Effort effort)
    {
        ref ulong last = ref remembered[(int)(hash % RememberedCount)];
        if (last != hash)
            Find(hash, Clues.Inside, found, effort);
        last = hash;
    }

    private void Find(ulong hash, Clues clue, List<Candidate> found, Effort effort)
    {
        if (effort.EndsSearch(found.Count))
            return;
        uint bucket = (uint)(hash >> (64 - bits));
        ReadOnlySpan<SkeletonEntry> near = entries[starts[bucket], starts[bucket + 1]];
        effort.Search(1 + near.Length);
        foreach (SkeletonEntry entry in near)
        {
            if (entry.Rest == (uint)hash)
                found.Add(new Candidate(entry.Number, clue));
            if (found.Count % LooksBetween == 0 && effort.EndsSearch(found.Count))
                break;
        }
    }
}
