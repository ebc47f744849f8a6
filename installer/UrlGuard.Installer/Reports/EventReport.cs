namespace UrlGuard.Installer.Reports;

/// <summary>All that a report says.</summary>
/// <param name="Tally">The events, counted.</param>
/// <param name="Proposed">The exemptions.</param>
/// <param name="IsByPolicy">Whether a policy says what is protected; else the events do.</param>
/// <param name="Top">The number of sites and reasons that people are shown.</param>
internal sealed record EventReport(EventTally Tally, ProposedExemptions Proposed, bool IsByPolicy, int Top);
