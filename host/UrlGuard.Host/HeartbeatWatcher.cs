using UrlGuard.Host.Events;

namespace UrlGuard.Host;

/// <summary>
/// Writes the heartbeat of each new day, for a browser that runs for several, and the first where a policy has just asked for events.
/// </summary>
internal sealed class HeartbeatWatcher(FleetEvents events, Defects defects) : Watcher(defects)
{
    /// <summary>A day more or less a minute.</summary>
    protected override TimeSpan Interval { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override bool Look()
    {
        events.Beat();
        return true;
    }
}
