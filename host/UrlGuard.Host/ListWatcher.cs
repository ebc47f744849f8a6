using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>
/// Notices edits of lists and policy. It looks at three files every second (15 µs): file system events would be sooner, but
/// they run out, miss network folders and need this as a fallback all the same (docs/adr/0005).
/// </summary>
internal sealed partial class ListWatcher(TrustStore store, Session session, ILogger<ListWatcher> log) : BackgroundService
{
    /// <summary>Two browsers are to agree within two seconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        if (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            store.Verify(); // the first verdicts have been given: now there is time to read all of a large list
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!store.Refresh())
                continue;
            LogChanged(store.Current.Protected.Count, store.Current.Exempt.Count, store.Current.Faults.Count);
            session.NotifyChanged();
        }
    }

    [LoggerMessage(LogLevel.Information, "Lists changed on disk: {Protected} protected, {Exempt} exempt, {Faults} faults")]
    private partial void LogChanged(int @protected, int exempt, int faults);
}
