using Serilog.Core;
using Serilog.Events;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Host.Logging;

/// <summary>The settings of the log that a policy may change while the host runs.</summary>
internal sealed class LogControl
{
    /// <summary>Least severe entries that are written.</summary>
    internal LoggingLevelSwitch Level { get; } = new(LogEventLevel.Information);

    /// <summary>The system's own log.</summary>
    internal SystemLog System { get; } = new();

    /// <summary>Follows a policy.</summary>
    internal void Follow(EffectivePolicy policy)
    {
        Level.MinimumLevel = policy.Get(PolicyKeys.LogLevel) switch
        {
            LogSeverity.Error => LogEventLevel.Error,
            LogSeverity.Warning => LogEventLevel.Warning,
            LogSeverity.Information => LogEventLevel.Information,
            LogSeverity.Debug => LogEventLevel.Debug,
        };
        System.IsOn = policy.Get(PolicyKeys.LogToSystem);
    }
}
