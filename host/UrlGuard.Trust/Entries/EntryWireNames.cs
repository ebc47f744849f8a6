namespace UrlGuard.Trust.Entries;

/// <summary>Names of sources and outcomes for other programs (docs/protocol.md).</summary>
public static class EntryWireNames
{
    /// <summary>The name of a source.</summary>
    public static string Of(EntrySource source) =>
        source switch
        {
            EntrySource.MachinePolicy => "machine-policy",
            EntrySource.BrowserPolicy => "browser-policy",
            _ => "user",
        };

    /// <summary>The name of an outcome.</summary>
    public static string Of(EntryOutcome outcome) =>
        outcome switch
        {
            EntryOutcome.Added => "added",
            EntryOutcome.Already => "already",
            EntryOutcome.Removed => "removed",
            EntryOutcome.Absent => "absent",
            EntryOutcome.Locked => "locked",
            _ => "refused",
        };
}
