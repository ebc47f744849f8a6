using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace UrlGuard.Host.Logging;

/// <summary>
/// The host's log, in English. At the default level nothing that was visited is written (a test with a collecting sink
/// proves it).
/// </summary>
internal static class LogSetup
{
    /// <summary>Opens the log. When its folder can't be written the log is silent and verdicts go on.</summary>
    internal static Logger Create(LogFolder folder, LogControl control) =>
        new LoggerConfiguration()
            .MinimumLevel.ControlledBy(control.Level)
            // The framework's own "Application started" says nothing that SessionService does not.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Sink(new LogFile(folder))
            .WriteTo.Sink(control.System)
            .CreateLogger();
}
