namespace UrlGuard.Trust.Entries;

/// <summary>An entry in force.</summary>
/// <param name="Name">A protected registrable domain, or an exempt host; A-label form.</param>
/// <param name="Source">Who listed it; of several, the strongest.</param>
/// <param name="IsLocked">Whether the person may not remove it.</param>
public sealed record ListEntry(string Name, EntrySource Source, bool IsLocked);
