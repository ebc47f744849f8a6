namespace UrlGuard.Core.Similarity;

/// <summary>Compares all readings of one label with all of another: up to 128 times 128, where neither is in ASCII.</summary>
internal static class Readings
{
    /// <summary>The number from which a set is quicker than a look at each.</summary>
    private const int Many = 8;

    /// <summary>True when two labels have a reading in common.</summary>
    internal static bool HaveCommon(IReadOnlyList<string> some, IReadOnlyList<string> others)
    {
        if (some.Count >= Many && others.Count >= Many)
            return new HashSet<string>(some, StringComparer.Ordinal).Overlaps(others);
        for (int i = 0; i < some.Count; i++)
        {
            for (int j = 0; j < others.Count; j++)
            {
                if (some[i] == others[j])
                    return true;
            }
        }
        return false;
    }

    /// <summary>True when some reading of each is so many edits from one of the other. Signatures reject nearly all pairs.</summary>
    internal static bool AreNear(IReadOnlyList<string> some, IReadOnlyList<string> others, int least, int most)
    {
        Span<ulong> signatures = stackalloc ulong[Skeleton.MaxReadings];
        for (int j = 0; j < others.Count; j++)
            signatures[j] = LabelSignature.Of(others[j]);
        for (int i = 0; i < some.Count; i++)
        {
            ulong signature = LabelSignature.Of(some[i]);
            for (int j = 0; j < others.Count; j++)
            {
                if (
                    LabelSignature.AreNear(signature, signatures[j], most)
                    && Math.Max(some[i].Length, others[j].Length) < EditDistance.MaxLength
                    && EditDistance.Osa(some[i], others[j]) is var distance
                    && distance >= least
                    && distance <= most
                )
                {
                    return true;
                }
            }
        }
        return false;
    }
}
