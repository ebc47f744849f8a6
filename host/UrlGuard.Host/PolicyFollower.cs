using Microsoft.Extensions.Hosting;
using UrlGuard.Host.Events;
using UrlGuard.Host.Logging;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host;

/// <summary>Does what a policy says of log, events and retention: at the start, and whenever it changes.</summary>
internal sealed class PolicyFollower(
    TrustStore store,
    LogControl log,
    LogFolder folder,
    FleetEvents events,
    TrustPaths paths,
    Defects defects
) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.Changed += Follow;
        Follow();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Changed -= Follow;
        return Task.CompletedTask;
    }

    private void Follow() => defects.Guard(nameof(PolicyFollower), FollowNow);

    private void FollowNow()
    {
        EffectivePolicy policy = store.Current.Policy;
        log.Follow(policy);
        events.TellOfFaults();
        if (policy.Get(PolicyKeys.RetentionDays) is not { } days)
            return;
        TimeSpan age = TimeSpan.FromDays(days);
        folder.DeleteOlderThan(age, TimeProvider.System);
        // The event file itself and what a rotation made of it; a file that the policy names is for the organisation to keep.
        OldFiles.Sweep(paths.StateDirectory, Path.GetFileName(paths.EventsFile) + "*", kept: 0, age, TimeProvider.System);
        new RecordsFile(paths, policy).DeleteOutdated(TimeProvider.System.GetUtcNow());
    }
}
