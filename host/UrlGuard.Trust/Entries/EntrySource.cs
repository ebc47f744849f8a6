namespace UrlGuard.Trust.Entries;

/// <summary>The source that put an entry on a list; the stronger last.</summary>
public enum EntrySource
{
    /// <summary>The person, in a file of their own.</summary>
    User,

    /// <summary>The organisation, through the browser's managed storage.</summary>
    BrowserPolicy,

    /// <summary>The organisation, in the machine's policy file.</summary>
    MachinePolicy,
}
