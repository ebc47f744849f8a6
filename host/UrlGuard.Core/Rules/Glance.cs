using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>Labels that are the same at a glance, in several letters that only resemble each other: <c>amaz0m</c>, <c>stcamcornrnunity</c>.</summary>
internal static class Glance
{
    internal static bool IsSame(SpelledDomain seen, SpelledDomain real)
    {
        int shortest = seen.Suffix == real.Suffix ? Thresholds.GlanceSameSuffix : Thresholds.GlanceOtherSuffix;
        return real.UnicodeLabel.Length >= shortest && !WordLists.IsEveryday(seen.UnicodeLabel)
            && seen.Skeletons.Select(Skeleton.Blur).Any(real.Skeletons.Select(Skeleton.Blur).Contains);
    }
}
