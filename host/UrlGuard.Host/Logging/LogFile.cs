using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace UrlGuard.Host.Logging;

/// <summary>
/// Writes entries to this process's log. Each is appended on its own: a full disk or a folder that went shows at once as a fault,
/// and at the end there is nothing left to flush that could fail.
/// </summary>
internal sealed class LogFile(LogFolder folder) : ILogEventSink
{
    private readonly MessageTemplateTextFormatter formatter = new(
        "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{NewLine}{Exception}",
        CultureInfo.InvariantCulture
    );

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        using StringWriter text = new StringWriter(CultureInfo.InvariantCulture);
        formatter.Format(logEvent, text);
        folder.Append(logEvent.Timestamp, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
