namespace UrlGuard.Core.Verdicts;

/// <summary>The verdicts on a host (docs/protocol.md, check). Numbers are never reused.</summary>
public enum VerdictCode
{
    /// <summary>It can't be judged; the reason says why. Never the same as clear.</summary>
    Unjudged,

    /// <summary>Nothing close.</summary>
    Clear,

    /// <summary>On the built-in list of known sites.</summary>
    Known,

    /// <summary>The person or the organisation allowed it.</summary>
    Exempt,

    /// <summary>On the protected list, or under a name of it.</summary>
    Protected,

    /// <summary>Imitates a protected domain: warn.</summary>
    Lookalike,
}
