namespace UrlGuard.Core.Similarity;

/// <summary>Compares all that one label may look like with all that another may: 128 times 128 of them, where neither is in ASCII.</summary>
internal static class Readings
{
    /// <summary>From how many on a set is quicker than a look at each.</summary>
    private const int Many = 8;

    /// <summary>Whether two labels have a reading in common.</summary>
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

    /// <summary>Whether a reading of each are so many edits apart. Signatures turn nearly all pairs away.</summary>
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
