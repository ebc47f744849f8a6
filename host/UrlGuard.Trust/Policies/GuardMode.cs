namespace UrlGuard.Trust.Policies;

/// <summary>The end of a navigation to a lookalike.</summary>
public enum GuardMode
{
    /// <summary>A warning or a question.</summary>
    Warn,

    /// <summary>The lookalike: it opens, and what a warning would have written is written.</summary>
    ReportOnly,
}
