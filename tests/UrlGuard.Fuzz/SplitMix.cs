namespace UrlGuard.Fuzz;

/// <summary>Random numbers by SplitMix64 (Steele, Lea, Flood 2014): a step costs a nanosecond, and a seed says all.</summary>
internal struct SplitMix(ulong seed)
{
    private ulong state = seed;

    internal ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>0 to <paramref name="below"/>, itself left out.</summary>
    internal int Next(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);
}
