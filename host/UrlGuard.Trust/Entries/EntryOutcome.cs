namespace UrlGuard.Trust.Entries;

/// <summary>The outcome for one name that was to be added or removed.</summary>
public enum EntryOutcome
{
    /// <summary>It is on the list now.</summary>
    Added,

    /// <summary>It was on the list before.</summary>
    Already,

    /// <summary>It is off the list now.</summary>
    Removed,

    /// <summary>It was not on the list.</summary>
    Absent,

    /// <summary>The organisation set it; the person can't remove it.</summary>
    Locked,

    /// <summary>It can't be an entry.</summary>
    Refused,
}
