namespace UrlGuard.Core.Coverage;

/// <summary>An outcome as far as it is counted.</summary>
/// <param name="Outcome">What becomes of the variant.</param>
/// <param name="IsAsked">Of what is caught: it is asked about, since it may be honest.</param>
/// <param name="IsUnplanned">
/// Of what else is caught: no gate plan is sure to hold it, so that a browser in planned mode may stop it after its request.
/// </param>
internal readonly record struct CountedOutcome(VariantOutcome Outcome, bool IsAsked = false, bool IsUnplanned = false);
