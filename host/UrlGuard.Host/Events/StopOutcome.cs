namespace UrlGuard.Host.Events;

/// <summary>The moment at which a navigation was stopped, as the warning says it.</summary>
internal enum StopOutcome
{
    /// <summary>Before its first request.</summary>
    StoppedBeforeRequest,

    /// <summary>After a request may have been sent.</summary>
    StoppedAfterRequest,
}
