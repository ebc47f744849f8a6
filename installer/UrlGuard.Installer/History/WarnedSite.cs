using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.History;

/// <summary>A host of a history that a warning would have been shown for.</summary>
/// <param name="Visits">The host, how often it was visited, and when.</param>
/// <param name="Verdict">Why.</param>
/// <param name="Exemption">The entry that would silence it; null where none is proposed.</param>
internal sealed record WarnedSite(HostVisits Visits, Verdict Verdict, string? Exemption);
