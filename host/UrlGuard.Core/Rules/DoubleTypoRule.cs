using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>Two letters replaced, added, lost or swapped, in a label that is long enough for that to be no coincidence.</summary>
internal sealed class DoubleTypoRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.DoubleTypo;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        bool isSameSuffix = seen.Domain.Suffix == real.Suffix;
        int shortest = isSameSuffix ? Thresholds.DoubleTypoSameSuffix : Thresholds.DoubleTypoOtherSuffix;
        if (real.UnicodeLabel.Length < shortest || WordLists.IsCommon(label))
            return null;
        return EditDistance.Osa(label, real.UnicodeLabel) == 2 ? Evidence.Compare(seen.Domain, real) : null;
    }
}
