using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>
/// Failures beside the conversation, in parts that nobody waits for: each is a fault until the same part's next turn succeeds.
/// </summary>
internal sealed partial class Defects(ILogger<Defects> log)
{
    private readonly ConcurrentDictionary<string, Fault> faults = new(StringComparer.Ordinal);

    /// <summary>The faults of now.</summary>
    internal IReadOnlyCollection<Fault> Faults => [.. faults.Values];

    /// <summary>Runs one turn of a part; never throws.</summary>
    /// <returns>Whether it succeeded.</returns>
    internal bool Guard(string part, Action turn)
    {
        try
        {
            turn();
            faults.TryRemove(part, out _);
            return true;
        }
        catch (Exception e) // whatever it is: verdicts don't depend on it
        {
            Fault fault = new Fault(FaultCode.Defect, part, e.Message);
            // A line for each kind of failure, not one a second.
            if (!faults.TryGetValue(part, out Fault? before) || before != fault)
                LogDefect(e, part);
            faults[part] = fault;
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Part} failed, and goes on")]
    private partial void LogDefect(Exception exception, string part);
}
