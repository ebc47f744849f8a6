namespace UrlGuard.Core.Likeness;

/// <summary>A way in which a host may have come from a protected name: the copy in it, and what else there is to be said.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="Place">Where it stands in what the owner chose, U-label form.</param>
/// <param name="IsWholeDomain">True when label and suffix were copied, false for the label alone.</param>
/// <param name="IsInFront">True when it stands in front of what was registered.</param>
/// <param name="IsWholeLabel">True when it is a whole label.</param>
/// <param name="Lures">The bait words around it that ask for something: not those of companies.</param>
/// <param name="Signs">The value of each <see cref="Sign"/>, in hundredths.</param>
internal sealed record Derivation(
    Copy Copy,
    (int Start, int Length) Place,
    bool IsWholeDomain,
    bool IsInFront,
    bool IsWholeLabel,
    int Lures,
    int[] Signs
)
{
    /// <summary>The value of one sign.</summary>
    internal int this[Sign sign] => Signs[(int)sign];

    /// <summary>The parts of the score.</summary>
    internal IEnumerable<ScorePart> Parts(Weights weights) =>
        WireName
            .All<Sign>()
            .Select((name, sign) => new ScorePart(name, weights[(Sign)sign] * Signs[sign] / 100))
            .Where(part => part.Points != 0);

    /// <summary>The logarithm of the odds that this is an imitation, in hundredths.</summary>
    internal int Score(Weights weights)
    {
        long sum = 0;
        for (Sign sign = 0; (int)sign < Signs.Length; sign++)
            sum += weights[sign] * Signs[(int)sign];
        return (int)(sum / 100);
    }
}
