using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>Another label that looks the same: a skeleton in common (UTS #39, section 4).</summary>
internal sealed class HomoglyphRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Homoglyph;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        int shortest = seen.Domain.Suffix == real.Suffix ? Thresholds.HomoglyphSameSuffix : Thresholds.HomoglyphOtherSuffix;
        return real.UnicodeLabel.Length >= shortest && seen.Domain.Label != real.Label && seen.Domain.Skeletons.Any(real.Skeletons.Contains)
            ? Evidence.Compare(seen.Domain, real)
            : null;
    }
}
