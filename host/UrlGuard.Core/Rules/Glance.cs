using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Rules;

/// <summary>Labels that are the same at a glance, in several letters that only resemble each other: <c>amaz0m</c>, <c>stcamcornrnunity</c>.</summary>
internal static class Glance
{
    internal static bool IsSame(SeenHost host, SpelledDomain real)
    {
        SpelledDomain seen = host.Domain;
        int shortest = seen.Suffix == real.Suffix ? host.Sensitivity.GlanceSameSuffix : host.Sensitivity.GlanceOtherSuffix;
        // Letters drawn alike still leave some of a name as it was; where nearly all differs the likeness is chance.
        return real.UnicodeLabel.Length >= shortest && 3 * EditDistance.Osa(seen.UnicodeLabel, real.UnicodeLabel) <= 2 * real.UnicodeLabel.Length
            && !WordLists.IsEveryday(seen.UnicodeLabel)
            && seen.Skeletons.Select(skeleton => Skeleton.Blur(skeleton)).Any(real.Skeletons.Select(skeleton => Skeleton.Blur(skeleton)).Contains);
    }
}
