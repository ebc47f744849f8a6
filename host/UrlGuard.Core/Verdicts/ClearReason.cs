namespace UrlGuard.Core.Verdicts;

/// <summary>
/// The reason why a name is clear. What is known, exempt or protected has a verdict of its own (<see cref="VerdictCode"/>).
/// </summary>
public enum ClearReason
{
    /// <summary>No rule could find it imitating anything.</summary>
    NothingClose,

    /// <summary>It is close to protected names of its own owner, and to no others.</summary>
    SameOwner,

    /// <summary>It is an account by the very label of a protected name, where companies have accounts.</summary>
    Account,
}
