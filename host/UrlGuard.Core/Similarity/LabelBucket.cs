using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace UrlGuard.Core.Similarity;

/// <summary>The labels of one length, each a signature and its letters, side by side so that a search reads straight ahead.</summary>
/// <param name="length">Letters in each label.</param>
/// <param name="capacity">How many labels there will be.</param>
internal sealed class LabelBucket(int length, int capacity)
{
    private readonly int[] numbers = new int[capacity];
    private readonly ulong[] signatures = new ulong[capacity];
    private readonly byte[] text = new byte[capacity * length];
    private int count;

    /// <summary>Adds a label under a number.</summary>
    internal void Add(string label, int number)
    {
        Span<byte> letters = text.AsSpan(count * length, length);
        LabelSignature.Reduce(label, letters);
        signatures[count] = LabelSignature.Of(letters);
        numbers[count++] = number;
    }

    /// <summary>
    /// Adds the numbers of all labels within <paramref name="limit"/> edits of a label of which
    /// <paramref name="positions"/> says where each letter stands.
    /// </summary>
    internal void Find(int queryLength, ulong signature, ReadOnlySpan<ulong> positions, int limit, List<int> found)
    {
        ReadOnlySpan<ulong> all = signatures.AsSpan(0, count);
        int i = 0;
        if (Vector128.IsHardwareAccelerated && limit <= 2)
        {
            // Two labels at once, and no branch until one is near: clearing the lowest bit `limit` times leaves nothing of
            // a difference of at most that many letters.
            Vector128<ulong> query = Vector128.Create(signature), one = Vector128<ulong>.One;
            ReadOnlySpan<Vector128<ulong>> pairs = MemoryMarshal.Cast<ulong, Vector128<ulong>>(all);
            for (int pair = 0; pair < pairs.Length; pair++)
            {
                Vector128<ulong> lost = Vector128.AndNot(query, pairs[pair]), added = Vector128.AndNot(pairs[pair], query);
                for (int edit = 0; edit < limit; edit++)
                {
                    lost &= lost - one;
                    added &= added - one;
                }
                Vector128<ulong> near = Vector128.Equals(lost | added, Vector128<ulong>.Zero);
                if (near == Vector128<ulong>.Zero)
                    continue;
                if (near[0] != 0)
                    Measure(2 * pair, queryLength, positions, limit, found);
                if (near[1] != 0)
                    Measure(2 * pair + 1, queryLength, positions, limit, found);
            }
            i = 2 * pairs.Length;
        }
        for (; i < all.Length; i++)
        {
            // One edit takes away at most one bit and adds at most one: exact, no neighbour is lost.
            if (BitOperations.PopCount(signature & ~all[i]) <= limit && BitOperations.PopCount(all[i] & ~signature) <= limit)
                Measure(i, queryLength, positions, limit, found);
        }
    }

    private void Measure(int i, int queryLength, ReadOnlySpan<ulong> positions, int limit, List<int> found)
    {
        Span<ulong> matches = stackalloc ulong[EditDistance.MaxLength];
        ReadOnlySpan<byte> letters = text.AsSpan(i * length, length);
        for (int j = 0; j < letters.Length; j++)
            matches[j] = positions[letters[j]];
        if (EditDistance.Osa(queryLength, matches[..length]) <= limit)
            found.Add(numbers[i]);
    }
}
