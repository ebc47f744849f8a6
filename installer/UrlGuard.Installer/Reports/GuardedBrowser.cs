namespace UrlGuard.Installer.Reports;

/// <summary>One browser on one machine, as its last event tells of it.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Last">Its last event.</param>
/// <param name="LastHeartbeat">Its last heartbeat; null where there was none.</param>
/// <param name="Events">The number of its events.</param>
internal sealed record GuardedBrowser(string Machine, EventLine Last, DateTime? LastHeartbeat, int Events)
{
    /// <summary>The same with one event more.</summary>
    public GuardedBrowser With(EventLine line) =>
        new(
            Machine,
            line.Time >= Last.Time ? line : Last,
            line.Action == EventActions.Heartbeat && line.Time > (LastHeartbeat ?? DateTime.MinValue) ? line.Time : LastHeartbeat,
            Events + 1
        );
}
