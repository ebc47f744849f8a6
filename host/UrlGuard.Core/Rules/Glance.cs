using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// Labels that are the same at a glance, in several letters that only resemble each other: <c>amaz0m</c>, <c>stcamcornrnunity</c>.
/// </summary>
internal static class Glance
{
    internal static bool IsSame(SeenHost host, SpelledDomain real, Sensitivity sensitivity)
    {
        int shortest = sensitivity.Glance.Shortest(host.Domain.Suffix == real.Suffix, host.IsCheapSuffix);
        // Letters drawn alike still leave some of a name as it was; where nearly all differs the likeness is chance.
        return real.UnicodeLabel.Length >= shortest
            && 3 * host.DistanceTo(real) <= 2 * real.UnicodeLabel.Length
            && !host.Words.IsEveryday
            && Readings.HaveCommon(host.Domain.Glances, real.Glances);
    }
}
