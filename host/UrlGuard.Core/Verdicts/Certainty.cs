namespace UrlGuard.Core.Verdicts;

/// <summary>The strength of a finding. A host that could be both is sure: a finding that is unsure never hides one that is not.</summary>
public enum Certainty
{
    /// <summary>It imitates: warn.</summary>
    Sure,

    /// <summary>It uses a protected name, as an imitation does, but also as a fan's or a partner's site does: ask, accuse nobody.</summary>
    Unsure,
}
