using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Coverage;

/// <summary>A variant and what the judge says of it.</summary>
/// <param name="Variant">The name and how it was made.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Verdict">The whole verdict.</param>
public sealed record JudgedVariant(Variant Variant, VariantOutcome Outcome, Verdict Verdict);
