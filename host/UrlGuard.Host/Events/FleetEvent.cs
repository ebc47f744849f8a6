using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;

namespace UrlGuard.Host.Events;

/// <summary>One event, before the policy has decided which names may leave.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record FleetEvent(FleetEventKind Kind)
{
    /// <summary>The host it happened at, A-label form; none of a fault.</summary>
    public string? Host { get; init; }

    /// <summary>The judge's verdict on the host.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The source that listed the imitated site.</summary>
    public string? Source { get; init; }

    /// <summary>True when a request may have been sent to the lookalike's server before the warning.</summary>
    public bool IsAfterRequest { get; init; }

    /// <summary>The reason that the person typed to be let through.</summary>
    public string? Reason { get; init; }

    /// <summary>The fault that is told.</summary>
    public Fault? Fault { get; init; }
}
