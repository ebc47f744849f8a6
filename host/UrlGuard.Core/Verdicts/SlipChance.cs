using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// The one rule about lookalikes that may be on a list by mistake: a name that the judge accuses, a slip of a hand, or a letter that is
/// dressed up. A sister site (<c>kaspersky.de</c>) and a partner's are asked about when they are opened, but not when they are listed.
/// </summary>
public static class SlipChance
{
    /// <summary>Finds the protected site of which a listed name may be a slip; null for none.</summary>
    public static string? Target(Verdict verdict) =>
        verdict.Code == VerdictCode.Lookalike
        && (
            verdict.Certainty == Certainty.Sure
            || verdict.Kind is LookalikeKind.Typo or LookalikeKind.Transposition or LookalikeKind.DoubleTypo
            || verdict.Evidence?.IsDisguised == true
        )
            ? verdict.Entry.ToString()
            : null;
}
