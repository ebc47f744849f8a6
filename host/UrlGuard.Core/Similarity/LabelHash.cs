using System.Numerics;
using System.Runtime.CompilerServices;

namespace UrlGuard.Core.Similarity;

/// <summary>
/// The hash of a few letters, eight at a time. Equal letters must hash alike, and different ones should not. A stranger found by
/// a collision is measured and left out.
/// </summary>
internal static class LabelHash
{
    /// <summary>Bytes that must be readable behind a text.</summary>
    internal const int Slack = 8;

    private const ulong Factor = 0x9E3779B97F4A7C15; // 2^64 by the golden ratio (Knuth, TAOCP 3, 6.4): spreads to the upper bits

    /// <summary>The number of upper bits of a hash that choose a bucket, at about one item each.</summary>
    internal static int BucketBits(long items) => Math.Max(1, BitOperations.Log2((ulong)Math.Max(1, items)) + 1);

    /// <summary>Hashes letters; the upper bits are the good ones.</summary>
    /// <param name="text">The first letter; <see cref="Slack"/> bytes behind the last one are readable.</param>
    /// <param name="length">How many letters.</param>
    /// <param name="seed">Tells apart what equal letters stand for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Of(ref byte text, int length, int seed)
    {
        ulong hash = (ulong)(seed + 1) * Factor;
        for (; length > 8; length -= 8, text = ref Unsafe.Add(ref text, 8))
            hash = Mix(hash ^ Unsafe.ReadUnaligned<ulong>(ref text));
        // The last one to eight letters; of none, only the seed counts.
        ulong mask = length == 0 ? 0 : ulong.MaxValue >> (64 - 8 * length);
        return Mix(hash ^ (Unsafe.ReadUnaligned<ulong>(ref text) & mask));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong value)
    {
        value *= Factor;
        value ^= value >> 32;
        return value * Factor;
    }
}
