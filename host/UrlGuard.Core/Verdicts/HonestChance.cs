using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// The one rule about lookalikes of which an exemption may be proposed: those that somebody can have without a thought of the protected
/// site. Nobody has a letter that is dressed up, another's domain in front of his own, or another's name beside a word of phishing by
/// accident.
/// </summary>
public static class HonestChance
{
    /// <summary>True of a lookalike that may be honest.</summary>
    public static bool Has(Verdict verdict) => Has(verdict.Kind, verdict.Certainty) && verdict.Evidence?.IsDisguised != true;

    /// <summary>True of a kind in which one may be honest.</summary>
    public static bool Has(LookalikeKind kind, Certainty certainty) =>
        kind switch
        {
            LookalikeKind.Homoglyph or LookalikeKind.MixedScript or LookalikeKind.Embedding or LookalikeKind.Hosted => false,
            LookalikeKind.Combosquat => certainty == Certainty.Unsure,
            LookalikeKind.Separator
            or LookalikeKind.TldSwap
            or LookalikeKind.Transposition
            or LookalikeKind.Typo
            or LookalikeKind.DoubleTypo => true,
        };
}
