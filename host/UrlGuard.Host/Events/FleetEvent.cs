using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;

namespace UrlGuard.Host.Events;

/// <summary>One event, before the policy has decided which names may leave.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record FleetEvent(FleetEventKind Kind)
{
    /// <summary>The host it happened at, A-label form; none of a fault.</summary>
    public string? Host { get; init; }

    /// <summary>What the judge says of it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Who listed the site that is imitated.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the lookalike's server may have been sent a request before the warning.</summary>
    public bool IsAfterRequest { get; init; }

    /// <summary>What the person typed to be let through.</summary>
    public string? Reason { get; init; }

    /// <summary>What is wrong.</summary>
    public Fault? Fault { get; init; }
}
