namespace UrlGuard.Core.Likeness;

/// <summary>The score of a host as a copy of a protected name, in hundredths of a natural logarithm of odds (docs/detection.md).</summary>
public sealed class Score
{
    internal Score(Derivation derivation, int sureFrom) =>
        (Derivation, Total, SureFrom) = (derivation, derivation.Score(Weights.BuiltIn), sureFrom);

    /// <summary>The sum.</summary>
    public int Total { get; }

    /// <summary>The sum from which the host is accused.</summary>
    public int SureFrom { get; }

    /// <summary>True when the host is accused by it.</summary>
    public bool IsSure => Total >= SureFrom;

    /// <summary>The parts of the sum, without those that add and take nothing.</summary>
    public IEnumerable<ScorePart> Parts => Derivation.Parts(Weights.BuiltIn);

    /// <summary>The derivation that is weighed.</summary>
    internal Derivation Derivation { get; }
}
