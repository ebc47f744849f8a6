using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>
/// Another label that looks the same: a skeleton in common (UTS #39, section 4), or, in a label long enough, what is left of
/// it at a glance.
/// </summary>
internal sealed class HomoglyphRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Homoglyph;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        if (seen.Domain.Label == real.Label)
            return null;
        int shortest = seen.Domain.Suffix == real.Suffix ? Thresholds.HomoglyphSameSuffix : Thresholds.HomoglyphOtherSuffix;
        bool looksTheSame = real.UnicodeLabel.Length >= shortest && seen.Domain.Skeletons.Any(real.Skeletons.Contains);
        // One or two letters are the typo rules' affair.
        return looksTheSame || (Glance.IsSame(seen, real) && EditDistance.Osa(seen.Domain.UnicodeLabel, real.UnicodeLabel) > 2)
            ? Evidence.Compare(seen.Domain, real)
            : null;
    }
}
