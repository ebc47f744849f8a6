namespace UrlGuard.Trust.Policies;

/// <summary>The least severe entries that the helper's log holds.</summary>
public enum LogSeverity
{
    /// <summary>A part of the work failed.</summary>
    Error,

    /// <summary>Something is not as it should be, and the work goes on.</summary>
    Warning,

    /// <summary>The course of the work.</summary>
    Information,

    /// <summary>Each request.</summary>
    Debug,
}
