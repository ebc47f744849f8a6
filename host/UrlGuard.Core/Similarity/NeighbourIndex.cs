namespace UrlGuard.Core.Similarity;

/// <summary>
/// Finds every label within a small edit distance of another without comparing with all of them: labels lie in buckets by
/// length, and a 64-bit signature of the letters each one has rules out nearly all of a bucket with a few instructions
/// (docs/performance.md has what that takes).
/// </summary>
public sealed class NeighbourIndex
{
    private readonly LabelBucket?[] buckets = new LabelBucket[EditDistance.MaxLength + 1];

    /// <summary>Builds the index; a label's number is its place in <paramref name="labels"/>.</summary>
    /// <param name="labels">U-labels, at most 63 UTF-16 units each.</param>
    public NeighbourIndex(IReadOnlyList<string> labels)
    {
        var counts = new int[buckets.Length];
        foreach (string label in labels)
            counts[label.Length]++;
        for (int length = 0; length < counts.Length; length++)
        {
            if (counts[length] > 0)
                buckets[length] = new LabelBucket(length, counts[length]);
        }
        for (int i = 0; i < labels.Count; i++)
            buckets[labels[i].Length]!.Add(labels[i], i);
    }

    /// <summary>
    /// Adds the numbers of all labels within <paramref name="limit"/> edits. Exact for ASCII; labels with other letters may
    /// bring some that are further away, never lose one: the rules measure again.
    /// </summary>
    public void Find(ReadOnlySpan<char> label, int limit, List<int> found)
    {
        if (label.Length >= EditDistance.MaxLength)
            return;
        Span<byte> query = stackalloc byte[label.Length];
        LabelSignature.Reduce(label, query);
        ulong signature = LabelSignature.Of(query);
        Span<ulong> positions = stackalloc ulong[256];
        positions.Clear();
        for (int i = 0; i < query.Length; i++)
            positions[query[i]] |= 1UL << i;

        int shortest = Math.Max(0, label.Length - limit), longest = Math.Min(EditDistance.MaxLength - 1, label.Length + limit);
        for (int length = shortest; length <= longest; length++)
            buckets[length]?.Find(query.Length, signature, positions, limit, found);
    }
}
