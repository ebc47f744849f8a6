using UrlGuard.Host.Events;
using UrlGuard.Host.Logging;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>Everything that is wrong now, the worst first.</summary>
internal sealed class CurrentFaults(TrustStore store, LogFolder log, FleetEvents events, Defects defects)
{
    private IReadOnlyList<Fault> told = [];

    /// <summary>The faults of lists and policies, of log and events, and of the helper's own parts.</summary>
    internal IReadOnlyList<Fault> Now => [.. store.Current.Faults.Concat(Beside).OrderBy(fault => FaultCode.RankOf(fault.Code))];

    /// <summary>True when a fault came or went, since the last call, that the store does not tell about.</summary>
    internal bool HaveChangedBeside()
    {
        IReadOnlyList<Fault> before = told;
        told = [.. Beside];
        return !told.SequenceEqual(before);
    }

    private IEnumerable<Fault> Beside => [.. log.Faults, .. events.Faults, .. defects.Faults];
}
