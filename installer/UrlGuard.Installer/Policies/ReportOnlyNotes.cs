using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>Notes about report-only in a policy.</summary>
internal static class ReportOnlyNotes
{
    /// <summary>A note for each.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="now">The time, by which it may be over.</param>
    public static IEnumerable<string> Of(Policy policy, DateTimeOffset now)
    {
        if (ReportOnly.Of(policy) is not { } reportOnly)
        {
            if (policy.Settings.Keys.Any(key => key.StartsWith("reportOnly.", StringComparison.Ordinal)))
                yield return "note: reportOnly: it changes nothing without \"mode\": \"report-only\"";
            yield break;
        }
        if (!reportOnly.IsInForce(now))
        {
            yield return "note: reportOnly.ends: that is over: people are warned";
            yield break;
        }
        yield return $"note: report-only: {reportOnly}";
        if (reportOnly.Ends is null)
            yield return "note: mode: report-only has no end: reportOnly.ends would be one";
        if (!policy.Get(PolicyKeys.EventsEnabled))
            yield return "note: mode: nothing is written of it, as events.enabled is not true";
        if (reportOnly.CoversAll && policy.Get(PolicyKeys.Bypass) == "forbid")
            yield return "note: bypass: it forbids nothing until report-only is over";
    }
}
