using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UrlGuard.Host;

/// <summary>Tells the browser once that a newer version was installed (docs/protocol.md, superseded). This one answers until its port closes.</summary>
internal sealed partial class UpgradeWatcher(OwnProgram program, Session session, ILogger<UpgradeWatcher> log) : BackgroundService
{
    /// <summary>Nobody waits for it: an upgrade may be noticed some seconds later.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!program.IsSuperseded)
                continue;
            LogSuperseded();
            session.NotifySuperseded();
            return;
        }
    }

    [LoggerMessage(LogLevel.Information, "Another version was installed: this one answers until its port closes")]
    private partial void LogSuperseded();
}
