namespace UrlGuard.Trust.Records;

/// <summary>The moment at which a recorded navigation was stopped.</summary>
public enum RecordOutcome
{
    /// <summary>Nobody saw whether it was.</summary>
    NotObserved,

    /// <summary>Before its first request.</summary>
    StoppedBeforeRequest,

    /// <summary>After a request may have been sent.</summary>
    StoppedAfterRequest,

    /// <summary>Not at all.</summary>
    Opened,
}
