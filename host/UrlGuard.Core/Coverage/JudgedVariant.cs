using UrlGuard.Core.Gate;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Coverage;

/// <summary>A variant and what the judge says of it.</summary>
/// <param name="Variant">The name and how it was made.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Verdict">The whole verdict.</param>
public sealed record JudgedVariant(Variant Variant, VariantOutcome Outcome, Verdict Verdict)
{
    /// <summary>The same as far as it is counted.</summary>
    internal CountedOutcome Counted =>
        Outcome == VariantOutcome.Caught
            ? new CountedOutcome(Outcome, IsAsked, !IsAsked && !GatePlan.Reaches(Verdict))
            : new CountedOutcome(Outcome);

    private bool IsAsked => Verdict.Certainty == Certainty.Unsure;
}
