using UrlGuard.Trust;

namespace UrlGuard.Host.Events;

/// <summary>The circumstances of an event, which are no part of what happened.</summary>
/// <param name="Trust">What is in force.</param>
/// <param name="Names">The part of a name that may be told.</param>
/// <param name="Caller">The browser; null where its extension has not told.</param>
/// <param name="Now">The time.</param>
/// <param name="Faults">The codes of what is wrong.</param>
internal sealed record EventContext(
    TrustSnapshot Trust,
    EventNames Names,
    Caller? Caller,
    DateTimeOffset Now,
    IReadOnlyList<string> Faults
);
