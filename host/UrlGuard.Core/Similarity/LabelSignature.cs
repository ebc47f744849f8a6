namespace UrlGuard.Core.Similarity;

/// <summary>Which letters a label has, in 64 bits; each edit takes away at most one bit and adds at most one.</summary>
internal static class LabelSignature
{
    private const int TwiceBits = 37, OtherBit = 36;

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

    /// <summary>One byte a character. Letters outside ASCII share the upper half: they may collide, which only adds candidates.</summary>
    internal static void Reduce(ReadOnlySpan<char> label, Span<byte> bytes)
    {
        for (int i = 0; i < label.Length; i++)
            bytes[i] = (byte)(label[i] < 0x80 ? label[i] : 0x80 | (label[i] * 31 & 0x7F));
    }
}
