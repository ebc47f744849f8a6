using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>Two letters replaced, added, lost or swapped, in a label that is long enough for that to be no coincidence.</summary>
internal sealed class DoubleTypoRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.DoubleTypo;

    /// <inheritdoc/>
    public Clues Clues => Clues.TwoEdits | Clues.Glance | Clues.NearLook | Clues.Inside;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        (clues & Clues.Inside) != 0 ? Thresholds.TypoInCombination
        : (clues & Clues.Glance) != 0 || seen.Domain.Label != seen.Domain.UnicodeLabel ? Promises.Typo.SameSuffix
        : sensitivity.DoubleTypo.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        IsDoubleTypo(seen, real, sensitivity)
        && !IsNameOfItsOwn(seen, real.UnicodeLabel)
        && !IsTransliteration(seen.Domain.UnicodeLabel, real.UnicodeLabel)
            ? HonestNeighbour.Compare(seen, real)
            : OtherWords.Examine(Kind, seen, real, sensitivity);

    private static bool IsDoubleTypo(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        bool isLong = real.UnicodeLabel.Length >= sensitivity.DoubleTypo.Shortest(seen.Domain.Suffix == real.Suffix, seen.IsCheapSuffix);
        if (seen.DistanceTo(real) == 2)
            return isLong || Glance.IsSame(seen, real, sensitivity) || IsTypoOfLook(seen.Domain, real, 1);
        return isLong && IsTypoOfLook(seen.Domain, real, 2);
    }

    /// <summary>A letter from elsewhere that looks like the real one is one edit that nobody makes by chance.</summary>
    private static bool IsTypoOfLook(SpelledDomain seen, SpelledDomain real, int limit) =>
        seen.Label != seen.UnicodeLabel
        && real.UnicodeLabel.Length >= Promises.Typo.SameSuffix
        && Readings.AreNear(seen.Skeletons, real.Skeletons, 1, limit);

    /// <summary>An ordinary word, with a number or not; or letters added around one: <c>4finance</c>, <c>wcoutlook</c>.</summary>
    private static bool IsNameOfItsOwn(SeenHost seen, string real) =>
        seen.Words.IsCommonBesideDigits
        || (seen.Domain.UnicodeLabel.Contains(real, StringComparison.Ordinal) && WordLists.IsEveryday(real));

    /// <summary>Owners of a German name have both spellings: münchen and muenchen are one site.</summary>
    private static bool IsTransliteration(string seen, string real) =>
        !(System.Text.Ascii.IsValid(seen) && System.Text.Ascii.IsValid(real)) && Transliterate(seen) == Transliterate(real);

    private static string Transliterate(string label) =>
        label
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal);
}
