namespace UrlGuard.Installer.Reports;

/// <summary>The events that a report looks into, by their names in the file; a test compares them with the host's.</summary>
internal static class EventActions
{
    public const string Warned = "warning-shown",
        Withheld = "warning-withheld",
        Held = "held-unchecked",
        Bypassed = "bypassed",
        Exempted = "exempted",
        Heartbeat = "heartbeat",
        Fault = "fault";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All => [Warned, Withheld, Held, Bypassed, Exempted, Heartbeat, Fault];
}
