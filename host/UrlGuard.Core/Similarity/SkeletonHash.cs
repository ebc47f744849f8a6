namespace UrlGuard.Core.Similarity;

/// <summary>The hash of a skeleton, letter by letter, so that of a longer one nothing is done twice. A hyphen is no letter.</summary>
internal struct SkeletonHash()
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private ulong state = Factor;

    /// <summary>The hash of the letters so far; the upper bits are the good ones.</summary>
    internal readonly ulong Value => (state ^ (state >> 32)) * Factor;

    /// <summary>The hash of a whole text.</summary>
    internal static ulong Of(ReadOnlySpan<char> text)
    {
        SkeletonHash hash = new SkeletonHash();
        foreach (char c in text)
            hash.Add(c);
        return hash.Value;
    }

    /// <summary>Takes the next letter.</summary>
    internal void Add(char c)
    {
        if (c != '-')
            state = (state ^ c) * Factor;
    }
}
