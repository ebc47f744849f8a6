using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>Runs the session on a thread of its own and ends the program with it.</summary>
internal sealed partial class SessionService(Session session, TrustStore store, IHostApplicationLifetime lifetime, ILogger<SessionService> log) : IHostedService
{
    /// <summary>How the session ended.</summary>
    internal ExitCode ExitCode { get; private set; }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A background thread: after a signal the program must not wait for a browser that never closes its pipe.
        new Thread(Run) { IsBackground = true, Name = "session" }.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Run()
    {
        try
        {
            LogStarted(Protocol.Version, store.Current.Protected.Count, store.Current.Exempt.Count, store.Current.Faults.Count);
            ExitCode = session.Run();
            LogEnded(ExitCode);
        }
        catch (Exception e)
        {
            ExitCode = ExitCode.InternalFault;
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
