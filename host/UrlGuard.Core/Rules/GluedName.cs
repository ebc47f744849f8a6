using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The protected label with other words and nothing between: <c>paypallogin.net</c>. How much must speak against the name
/// depends on how easily another one has the label in it by chance.
/// </summary>
internal static class GluedName
{
    internal static Finding? Examine(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        if (
            label.Length <= real.UnicodeLabel.Length
            || real.UnicodeLabel.Length < Thresholds.GluedWithBait
            || ContainedName.FindGlued(seen, real) is not { } found
            || found.Length == label.Length
        )
        {
            return null;
        }

        GluedPlace place = seen.Words.At(found.Start, found.Length);
        ReadOnlySpan<char> written = label.AsSpan(found.Start, found.Length);
        return (IsBaited(seen, real, place, written) || IsNoChance(seen, real, place, written)) && !place.IsPartOfAWord
            ? Inside(seen, found.Start, found.Length)
            : null;
    }

    /// <summary>With a typo, beside bait only: <c>paypaalogin.net</c>.</summary>
    internal static Finding? ExamineTypo(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        string label = seen.Domain.UnicodeLabel,
            rest = seen.Words.WithoutBait;
        return
            rest.Length < label.Length
            && rest.Length >= Thresholds.GluedTypo
            && ContainedName.IsTypo(rest, real, sensitivity)
            && !WordLists.IsCommon(rest)
            ? Inside(seen, label.IndexOf(rest, StringComparison.Ordinal), rest.Length)
            : null;
    }

    /// <summary>Nothing but bait around it. The shorter the label and the more a word, the more that may be chance.</summary>
    private static bool IsBaited(SeenHost seen, SpelledDomain real, GluedPlace place, ReadOnlySpan<char> written)
    {
        if (!place.IsAmongBait)
            return false;
        string label = real.UnicodeLabel;
        bool isSameSuffix = seen.Domain.Suffix == real.Suffix,
            isNear = isSameSuffix || Combination.IsCheap(seen);
        // Three letters are part of too many words, and the end of more: start-ups, android-ing.
        if (label.Length < Thresholds.CombinationInHost)
        {
            return isNear
                && ((place.Before.Length == 0 && place.HasBaitBehind) || (place.Behind.Length == 0 && isSameSuffix && place.HasBaitBefore))
                && !WordLists.IsCommon(label);
        }
        // Two letters beside it say little: in-today. Nor does a double of four letters, or an everyday word of four.
        bool isLong = label.Length > Thresholds.CombinationInHost && place.Before.Length + place.Behind.Length > 2;
        return isLong || (written.SequenceEqual(label) && (isNear || !WordLists.IsEveryday(label)));
    }

    private static bool IsNoChance(SeenHost seen, SpelledDomain real, GluedPlace place, ReadOnlySpan<char> written)
    {
        // In the middle of other letters any name can come about: stre-amazon-e.
        // Below a hoster, names are made up on purpose.
        bool isAtAnEnd = place.Before.Length == 0 || place.Behind.Length == 0 || seen.IsHosted;
        bool isCheap = Combination.IsCheap(seen) || IsWrittenInOtherLetters(written, real);
        if (!isAtAnEnd && !isCheap)
            return false;
        if (ContainedName.IsDistinctive(real))
        {
            // Sites carry the names of platforms they write about: googletutor. A word that phishing uses must be there too.
            return isCheap || !WordLists.IsPlatform(real.UnicodeLabel) || place.IsBesideAScrap || place.BeginsOrEndsWithBait;
        }
        // A rarer word, or five letters: something else must speak against it.
        return isAtAnEnd
            && real.UnicodeLabel.Length >= Thresholds.DistinctiveToken
            && !WordLists.IsEveryday(real.UnicodeLabel)
            && (isCheap || place.HasBaitAtAnEnd || (real.UnicodeLabel.Length >= Thresholds.DistinctiveLabel && place.IsBesideAScrap));
    }

    private static bool IsWrittenInOtherLetters(ReadOnlySpan<char> place, SpelledDomain real) =>
        !System.Text.Ascii.IsValid(place) && System.Text.Ascii.IsValid(real.UnicodeLabel);

    private static Finding Inside(SeenHost seen, int start, int length) =>
        Finding.Inside(seen.Chosen.Length - seen.Domain.UnicodeLabel.Length + start, length, wholeName: false);
}
