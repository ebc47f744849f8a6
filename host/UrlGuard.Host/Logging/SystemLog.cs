using System.Globalization;
using System.Runtime.InteropServices;
using Serilog.Core;
using Serilog.Events;

namespace UrlGuard.Host.Logging;

/// <summary>
/// The system's own log, where the policy asks for it: warnings and errors, as the file has them. On Linux and macOS syslog(3),
/// which journald and rsyslog read; on Windows the application log, under the source UrlGuard.
/// </summary>
internal sealed partial class SystemLog : ILogEventSink
{
    private const int DaemonFacility = 3 << 3,
        WithProcessId = 1;

    /// <summary>Only what is opened is written to; the policy decides.</summary>
    internal volatile bool IsOn;

    private nint source;

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        if (!IsOn || logEvent.Level < LogEventLevel.Warning)
            return;
        string text = logEvent.RenderMessage(CultureInfo.InvariantCulture);
        if (OperatingSystem.IsWindows())
            Report(logEvent.Level, text);
        else
            Write(logEvent.Level, text);
    }

    private void Write(LogEventLevel level, string text)
    {
        if (source == 0)
        {
            source = Marshal.StringToCoTaskMemUTF8("urlguard-host"); // openlog keeps the pointer
            OpenLog(source, WithProcessId, DaemonFacility);
        }
        int severity = level switch
        {
            LogEventLevel.Warning => 4,
            LogEventLevel.Error => 3,
            _ => 2,
        };
        // A format without arguments: variable arguments are passed in another way on some processors.
        Syslog(DaemonFacility | severity, text.Replace("%", "%%", StringComparison.Ordinal));
    }

    private void Report(LogEventLevel level, string text)
    {
        if (source == 0)
            source = RegisterEventSource(null, "UrlGuard");
        nint line = Marshal.StringToCoTaskMemUni(text);
        _ = ReportEvent(source, level == LogEventLevel.Warning ? (ushort)2 : (ushort)1, 0, 1, 0, 1, 0, in line, 0);
        Marshal.FreeCoTaskMem(line);
    }

    [LibraryImport("libc", EntryPoint = "openlog")]
    private static partial void OpenLog(nint name, int options, int facility);

    [LibraryImport("libc", EntryPoint = "syslog", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void Syslog(int priority, string format);

    [LibraryImport("advapi32", EntryPoint = "RegisterEventSourceW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial nint RegisterEventSource(string? server, string name);

    [LibraryImport("advapi32", EntryPoint = "ReportEventW")]
    private static partial int ReportEvent(
        nint source,
        ushort type,
        ushort category,
        uint id,
        nint user,
        ushort count,
        uint length,
        in nint texts,
        nint data
    );
}
