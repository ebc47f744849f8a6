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
        return EditDistance.Osa(label, real.UnicodeLabel) == 2 && Transliterate(label) != Transliterate(real.UnicodeLabel)
            ? Evidence.Compare(seen.Domain, real)
            : null;
    }

    /// <summary>Owners of a German name have both spellings: münchen and muenchen are one site.</summary>
    private static string Transliterate(string label) => label.Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
}
