using System.Numerics;

namespace UrlGuard.Core.Similarity;

/// <summary>The letters of a label, in 64 bits; each edit takes away at most one bit and adds at most one.</summary>
internal static class LabelSignature
{
    private const int TwiceBits = 37,
        OtherBit = 36,
        MaxOnStack = 64;

    /// <summary>37 bits: has the letter, digit or anything else. 26 bits: has the letter twice.</summary>
    internal static ulong Of(ReadOnlySpan<byte> text)
    {
        ulong signature = 0;
        foreach (byte c in text)
        {
            int bit = c switch
            {
                >= (byte)'a' and <= (byte)'z' => c - 'a',
                >= (byte)'0' and <= (byte)'9' => c - '0' + 26,
                _ => OtherBit,
            };
            ulong has = 1UL << bit;
            if (bit < 26 && (signature & has) != 0)
                signature |= has << TwiceBits;
            signature |= has;
        }
        return signature;
    }

    /// <summary>The same of a text.</summary>
    internal static ulong Of(string text)
    {
        Span<byte> letters = stackalloc byte[MaxOnStack];
        letters = text.Length <= MaxOnStack ? letters[..text.Length] : new byte[text.Length];
        Reduce(text, letters);
        return Of(letters);
    }

    /// <summary>True when so many edits could turn one into the other: each takes away at most one bit and adds at most one.</summary>
    internal static bool AreNear(ulong one, ulong other, int edits) =>
        BitOperations.PopCount(one & ~other) <= edits && BitOperations.PopCount(other & ~one) <= edits;

    /// <summary>One byte a character. Letters outside ASCII share the upper half: they may collide, which only adds candidates.</summary>
    internal static void Reduce(ReadOnlySpan<char> label, Span<byte> bytes)
    {
        for (int i = 0; i < label.Length; i++)
            bytes[i] = (byte)(label[i] < 0x80 ? label[i] : 0x80 | (label[i] * 31 & 0x7F));
    }
}
