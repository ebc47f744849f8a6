namespace UrlGuard.Core.Coverage;

/// <summary>The counts of a domain's variants, all together and class by class.</summary>
public sealed class CoverageCounts
{
    internal CoverageCounts(IEnumerable<(ImitationClass Class, CountedOutcome Outcome)> variants)
    {
        ILookup<ImitationClass, CountedOutcome> byClass = variants.ToLookup(each => each.Class, each => each.Outcome);
        Total = new CoverageTally("", byClass.SelectMany(outcomes => outcomes));
        Classes = [.. byClass.OrderBy(outcomes => outcomes.Key).Select(outcomes => new CoverageTally(WireName.Of(outcomes.Key), outcomes))];
    }

    /// <summary>All together.</summary>
    public CoverageTally Total { get; }

    /// <summary>One tally a class that made any variant, in the order of <see cref="ImitationClass"/>.</summary>
    public IReadOnlyList<CoverageTally> Classes { get; }
}
