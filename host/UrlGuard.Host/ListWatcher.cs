using Microsoft.Extensions.Logging;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>
/// Notices edits of lists and policy, and faults that come or go. It looks at three files every second (15 µs): file system events
/// would be sooner, but they run out, miss network folders and need this as a fallback all the same (docs/adr/0005).
/// </summary>
internal sealed partial class ListWatcher(
    TrustStore store,
    CurrentFaults faults,
    Session session,
    Defects defects,
    ILogger<ListWatcher> log
) : Watcher(defects)
{
    /// <summary>Two browsers are to agree within two seconds.</summary>
    protected override TimeSpan Interval { get; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override bool Look()
    {
        bool hasNew = store.Refresh();
        if (hasNew)
            LogChanged(store.Current.Protected.Count, store.Current.Exempt.Count, store.Current.Faults.Count);
        if (faults.HaveChangedBeside() || hasNew)
            session.NotifyChanged();
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Lists changed on disk: {Protected} protected, {Exempt} exempt, {Faults} faults")]
    private partial void LogChanged(int @protected, int exempt, int faults);
}
