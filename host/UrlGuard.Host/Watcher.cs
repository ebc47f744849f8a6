using Microsoft.Extensions.Hosting;

namespace UrlGuard.Host;

/// <summary>
/// Looks at something again and again, beside the conversation. The Generic Host ends the program when a service throws; here
/// a turn that fails is a fault of the status, and the next turn comes.
/// </summary>
internal abstract class Watcher(Defects defects) : BackgroundService
{
    /// <summary>The time between two turns.</summary>
    protected abstract TimeSpan Interval { get; }

    /// <summary>One turn; false when it was the last.</summary>
    protected abstract bool Look();

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new PeriodicTimer(Interval);
        bool goesOn = true;
        while (goesOn && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            defects.Guard(GetType().Name, () => goesOn = Look());
    }
}
