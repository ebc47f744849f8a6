namespace UrlGuard.Host.Events;

/// <summary>The kinds of events that an organisation may be told of (docs/enterprise.md, fleet events).</summary>
internal enum FleetEventKind
{
    /// <summary>A warning came up.</summary>
    WarningShown,

    /// <summary>A warning would have come up, had the policy not been report-only: the lookalike opened.</summary>
    WarningWithheld,

    /// <summary>The person went on all the same.</summary>
    Bypassed,

    /// <summary>A name was held, and nobody could say what it is; it is a lookalike, as could be said afterwards.</summary>
    HeldUnchecked,

    /// <summary>The person put a site on their exemptions.</summary>
    Exempted,

    /// <summary>Something is wrong with lists, policy or files.</summary>
    Fault,

    /// <summary>A browser here is guarded: once a day.</summary>
    Heartbeat,
}
