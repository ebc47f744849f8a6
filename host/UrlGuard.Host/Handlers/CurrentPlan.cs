using UrlGuard.Core.Gate;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>The last gate plan. Only the lists' lane asks, one request at a time, so that it needs no lock.</summary>
internal sealed class CurrentPlan
{
    private (string Lists, GatePlan Plan)? made;

    /// <summary>The plan for the lists of one moment.</summary>
    public GatePlan Of(TrustSnapshot trust)
    {
        if (made is not { } last || last.Lists != trust.Version)
            made = last = (trust.Version, trust.MakePlan());
        return last.Plan;
    }
}
