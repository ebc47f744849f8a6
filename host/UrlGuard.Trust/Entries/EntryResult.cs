namespace UrlGuard.Trust.Entries;

/// <summary>The answer to one name of an edit.</summary>
/// <param name="Input">What was asked for, as it was written.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Name">The entry's name; null when refused.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record EntryResult(string Input, EntryOutcome Outcome, string? Name, EntryRefusal? Refusal = null)
{
    /// <summary>The names of the entry that were asked for.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>Names by which people are known to call it and that are not protected yet: for the person to choose from.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>
    /// In a preview, the protected site that it imitates, or one that is added with it; null where it imitates none.
    /// </summary>
    public string? Imitates { get; init; }

    /// <summary>True when it is locked because an organisation has locked the whole list.</summary>
    public bool IsListLocked { get; init; }

    /// <summary>As a line of a list has it; empty when refused.</summary>
    public string Written => WrittenEntry.Write(Name ?? "", AlsoKnownAs);
}
