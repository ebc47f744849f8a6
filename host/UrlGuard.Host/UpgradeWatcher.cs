using Microsoft.Extensions.Logging;

namespace UrlGuard.Host;

/// <summary>
/// Tells the browser once that a newer version was installed (docs/protocol.md, superseded). This one answers until its port closes.
/// </summary>
internal sealed partial class UpgradeWatcher(OwnProgram program, Session session, Defects defects, ILogger<UpgradeWatcher> log)
    : Watcher(defects)
{
    /// <summary>Nobody waits for it: an upgrade may be noticed some seconds later.</summary>
    protected override TimeSpan Interval { get; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override bool Look()
    {
        if (!program.IsSuperseded)
            return true;
        LogSuperseded();
        session.NotifySuperseded();
        return false;
    }

    [LoggerMessage(LogLevel.Information, "Another version was installed: this one answers until its port closes")]
    private partial void LogSuperseded();
}
