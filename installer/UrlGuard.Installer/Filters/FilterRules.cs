namespace UrlGuard.Installer.Filters;

/// <summary>Rules of a filter, whatever its syntax.</summary>
/// <param name="Blocked">Hosts, each with all names under it, or expressions; the likeliest first.</param>
/// <param name="LetThrough">
/// Names that are let through with all names under them, sorted: no expression matches one, and of hosts only those under a blocked one.
/// </param>
/// <param name="Share">The share of what the judge warns about that they hold.</param>
/// <param name="Version">The version of the lists it is made from.</param>
internal sealed record FilterRules(IReadOnlyList<string> Blocked, IReadOnlyList<string> LetThrough, FilterShare Share, string Version);
