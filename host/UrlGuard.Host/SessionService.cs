using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UrlGuard.Host.Logging;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>Ends the program with the session, and logs both ends of it.</summary>
internal sealed partial class SessionService(
    SessionThread session,
    TrustStore store,
    LogFolder folder,
    Defects defects,
    IHostApplicationLifetime lifetime,
    ILogger<SessionService> log
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        defects.Guard(
            nameof(SessionService),
            () =>
                LogStarted(
                    ProductVersion.Text,
                    store.Current.Protected.Count,
                    store.Current.Exempt.Count,
                    store.Current.Faults.Count + folder.Faults.Count
                )
        );
        try
        {
            LogEnded(await session.Ended.WaitAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return; // a signal
        }
        catch (Exception e)
        {
            LogDefect(e);
        }
        lifetime.StopApplication();
    }

    [LoggerMessage(LogLevel.Information, "Started {Version}: {Protected} protected, {Exempt} exempt, {Faults} faults")]
    private partial void LogStarted(string version, int @protected, int exempt, int faults);

    [LoggerMessage(LogLevel.Information, "Ended: {ExitCode}")]
    private partial void LogEnded(ExitCode exitCode);

    [LoggerMessage(LogLevel.Critical, "The session failed")]
    private partial void LogDefect(Exception exception);
}
