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
        string label = seen.Domain.UnicodeLabel, other = real.UnicodeLabel;
        return IsDoubleTypo(seen, real) && !IsNameOfItsOwn(label, other) && Transliterate(label) != Transliterate(other)
            ? Evidence.Compare(seen.Domain, real)
            : null;
    }

    private static bool IsDoubleTypo(SeenHost host, SpelledDomain real)
    {
        SpelledDomain seen = host.Domain;
        int shortest = seen.Suffix == real.Suffix ? host.Sensitivity.DoubleTypoSameSuffix
            : CheapSuffixes.Contains(seen.Suffix) ? host.Sensitivity.DoubleTypoCheapSuffix : host.Sensitivity.DoubleTypoOtherSuffix;
        bool isLong = real.UnicodeLabel.Length >= shortest;
        if (EditDistance.Osa(seen.UnicodeLabel, real.UnicodeLabel) == 2)
            return isLong || Glance.IsSame(host, real) || IsTypoOfLook(seen, real, 1);
        return isLong && IsTypoOfLook(seen, real, 2);
    }

    /// <summary>A letter from elsewhere that looks like the real one is one edit that nobody makes by chance.</summary>
    private static bool IsTypoOfLook(SpelledDomain seen, SpelledDomain real, int limit) =>
        seen.Label != seen.UnicodeLabel && real.UnicodeLabel.Length >= Thresholds.TypoSameSuffix
        && seen.Skeletons.Where(IsMeasurable).Any(one => real.Skeletons.Where(IsMeasurable).Any(other =>
            EditDistance.Osa(one, other) is > 0 and var distance && distance <= limit));

    private static bool IsMeasurable(string skeleton) => skeleton.Length < EditDistance.MaxLength;

    /// <summary>An ordinary word, with a number or not; or letters added around one: <c>4finance</c>, <c>wcoutlook</c>.</summary>
    private static bool IsNameOfItsOwn(string seen, string real) => WordLists.IsCommon(seen.AsSpan().Trim("0123456789"))
        || (WordLists.IsEveryday(real) && seen.Contains(real, StringComparison.Ordinal));

    /// <summary>Owners of a German name have both spellings: münchen and muenchen are one site.</summary>
    private static string Transliterate(string label) => label.Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
}
