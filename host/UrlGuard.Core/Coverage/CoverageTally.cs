namespace UrlGuard.Core.Coverage;

/// <summary>Counts of variants by outcome.</summary>
public sealed class CoverageTally
{
    private readonly int[] counts = new int[(int)VariantOutcome.Missed + 1];

    /// <summary>Counts the outcomes.</summary>
    /// <param name="name">What made them: a technique or a class; empty for all together.</param>
    /// <param name="outcomes">One for each variant.</param>
    internal CoverageTally(string name, IEnumerable<CountedOutcome> outcomes)
    {
        Name = name;
        foreach (CountedOutcome counted in outcomes)
        {
            counts[(int)counted.Outcome]++;
            Asked += counted.IsAsked ? 1 : 0;
            Unplanned += counted.IsUnplanned ? 1 : 0;
        }
    }

    /// <summary>The technique or the class that made them; empty for all together.</summary>
    public string Name { get; }

    /// <summary>The number of all variants.</summary>
    public int Variants => counts.Sum();

    /// <summary>The number that is warned about.</summary>
    public int Caught => this[VariantOutcome.Caught];

    /// <summary>The number of those that are warned about with a question, since they may be honest.</summary>
    public int Asked { get; }

    /// <summary>The number of the others that are warned about after their request only, in a browser in planned mode.</summary>
    public int Unplanned { get; }

    /// <summary>The number that would be visited without a warning.</summary>
    public int Missed => this[VariantOutcome.Missed];

    /// <summary>The share that is warned about of what is not excused, in whole percent, rounded down: 100 says that all is.</summary>
    public int PercentCaught => Caught + Missed == 0 ? 100 : 100 * Caught / (Caught + Missed);

    /// <summary>The number left in peace for a reason.</summary>
    public int Excused => Variants - Caught - Missed;

    /// <summary>The reasons to leave a name in peace, each with the number that it holds for, also where there is none.</summary>
    public IEnumerable<(string Reason, int Count)> Excuses =>
        Enum.GetValues<VariantOutcome>()
            .Where(outcome => outcome is not (VariantOutcome.Caught or VariantOutcome.Missed))
            .Select(outcome => (WireName.Of(outcome), this[outcome]));

    /// <summary>The number with one outcome.</summary>
    public int this[VariantOutcome outcome] => counts[(int)outcome];
}
