namespace UrlGuard.Core.Coverage;

/// <summary>How many variants came to what.</summary>
public sealed class CoverageTally
{
    private readonly int[] counts = new int[(int)VariantOutcome.Missed + 1];

    /// <summary>Counts the outcomes.</summary>
    /// <param name="technique">Of which technique; empty for all together.</param>
    /// <param name="outcomes">One for each variant.</param>
    internal CoverageTally(string technique, IEnumerable<VariantOutcome> outcomes)
    {
        Technique = technique;
        foreach (VariantOutcome outcome in outcomes)
            counts[(int)outcome]++;
    }

    /// <summary>The technique that made them; empty for all together.</summary>
    public string Technique { get; }

    /// <summary>How many there are.</summary>
    public int Variants => counts.Sum();

    /// <summary>How many are warned about.</summary>
    public int Caught => this[VariantOutcome.Caught];

    /// <summary>How many would be visited without a word.</summary>
    public int Missed => this[VariantOutcome.Missed];

    /// <summary>How many are left in peace for a reason.</summary>
    public int Excused => Variants - Caught - Missed;

    /// <summary>How many came to one outcome.</summary>
    public int this[VariantOutcome outcome] => counts[(int)outcome];
}
