using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Coverage;

/// <summary>The share of possible imitations of a domain that is caught.</summary>
public sealed class CoverageReport
{
    private CoverageReport(SpelledDomain domain, IReadOnlyList<JudgedVariant> variants)
    {
        Domain = domain;
        Variants = variants;
        Counts = new CoverageCounts(variants.Select(judged => (judged.Variant.Class, judged.Counted)));
        Techniques =
        [
            .. variants
                .GroupBy(judged => judged.Variant.Technique)
                .Select(group => new CoverageTally(group.Key, group.Select(judged => judged.Counted))),
        ];
    }

    /// <summary>The domain that is imitated.</summary>
    public SpelledDomain Domain { get; }

    /// <summary>Every variant, in the order of <see cref="Coverage.Variants.Of"/>.</summary>
    public IReadOnlyList<JudgedVariant> Variants { get; }

    /// <summary>One tally a technique that made any variant, in the order of <see cref="Coverage.Variants.Techniques"/>.</summary>
    public IReadOnlyList<CoverageTally> Techniques { get; }

    /// <summary>All together, and class by class.</summary>
    public CoverageCounts Counts { get; }

    /// <summary>Makes all variants of a domain and judges each.</summary>
    /// <param name="judge">A judge by whose lists the domain is protected.</param>
    /// <param name="domain">The domain.</param>
    public static CoverageReport Of(Judge judge, SpelledDomain domain) =>
        new(domain, [.. Coverage.Variants.Of(domain).Select(variant => Examine(judge, variant))]);

    /// <summary>
    /// Counts alone, without keeping the ten thousand verdicts: each collection that walks through their evidence stops the thread
    /// that answers checks (docs/performance.md, checks beside a flood).
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static CoverageCounts CountsOf(Judge judge, SpelledDomain domain) =>
        new(Coverage.Variants.Of(domain).Select(variant => (variant.Class, Examine(judge, variant).Counted)));

    private static JudgedVariant Examine(Judge judge, Variant variant)
    {
        Verdict verdict = judge.CheckHost(variant.Host.AsMemory());
        return new JudgedVariant(variant, OutcomeOf(verdict), verdict);
    }

    private static VariantOutcome OutcomeOf(Verdict verdict) =>
        verdict.Code switch
        {
            VerdictCode.Lookalike => VariantOutcome.Caught,
            VerdictCode.Known => VariantOutcome.KnownSite,
            VerdictCode.Exempt => VariantOutcome.Exempt,
            VerdictCode.Protected => VariantOutcome.Protected,
            VerdictCode.Clear when verdict.ClearReason is ClearReason.SameOwner or ClearReason.Account => VariantOutcome.SameOwner,
            VerdictCode.Clear or VerdictCode.Unjudged => VariantOutcome.Missed,
        };
}
