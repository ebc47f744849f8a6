namespace UrlGuard.Trust.Entries;

/// <summary>An entry in force.</summary>
/// <param name="Name">A protected registrable domain, or an exempt host; A-label form.</param>
/// <param name="Source">Who listed it; of several, the strongest.</param>
/// <param name="IsLocked">Whether the person may not remove it.</param>
public sealed record ListEntry(string Name, EntrySource Source, bool IsLocked)
{
    /// <summary>The names by which a protected domain is also known, as they were written.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>As a line of a list has it.</summary>
    public string Written => WrittenEntry.Write(Name, AlsoKnownAs);
}
