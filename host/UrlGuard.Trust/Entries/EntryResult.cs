using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Entries;

/// <summary>The answer to one name of an edit.</summary>
/// <param name="Input">What was asked for, as it was written.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Name">The entry's name; null when refused.</param>
/// <param name="Reason">Why it was refused.</param>
public sealed record EntryResult(string Input, EntryOutcome Outcome, string? Name, UnjudgedReason Reason = UnjudgedReason.None);
