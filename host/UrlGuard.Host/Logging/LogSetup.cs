using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace UrlGuard.Host.Logging;

/// <summary>
/// The host's log: a rolling file, in English. At the default level nothing that was visited is written (a test with
/// a collecting sink proves it).
/// </summary>
internal static class LogSetup
{
    private const string Template = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Opens the log. When its folder can't be written the log is silent and verdicts go on.</summary>
    internal static Logger Create(LogFolder folder, LogControl control) => new LoggerConfiguration()
        .MinimumLevel.ControlledBy(control.Level)
        // The framework's own "Application started" says nothing that SessionService does not.
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .WriteTo.File(
            folder.File,
            formatProvider: CultureInfo.InvariantCulture,
            outputTemplate: Template,
            rollingInterval: RollingInterval.Day,
            fileSizeLimitBytes: LogFolder.BytesPerFile,
            rollOnFileSizeLimit: false,
            retainedFileCountLimit: null) // the folder sweeps: the sink would count this process's files only
        .WriteTo.Sink(control.System)
        .CreateLogger();
}
