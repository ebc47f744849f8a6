using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The protected label with other words and nothing between: <c>paypallogin.net</c>. How much must speak against the name
/// depends on how easily another one has the label in it by chance.
/// </summary>
internal static class GluedName
{
    /// <summary>Longest remainder beside a rarer word that is taken for a slip or a number rather than a word.</summary>
    private const int LongestScrap = 3;

    internal static Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        if (label.Length <= real.UnicodeLabel.Length || real.UnicodeLabel.Length < Thresholds.GluedWithBait
            || ContainedName.FindGlued(label, real) is not { } place || place.Length == label.Length)
            return null;
        ReadOnlySpan<char> before = label.AsSpan(0, place.Start).TrimEnd('-'), behind = label.AsSpan(place.Start + place.Length).TrimStart('-');
        return (IsBaited(seen, real, place, before, behind) || IsNoChance(seen, real, place, before, behind))
            && !ContainedName.IsPartOfAWord(label, place.Start, place.Length)
            ? Inside(seen, real, place.Start, place.Length)
            : null;
    }

    /// <summary>With a typo, beside bait only: <c>paypaalogin.net</c>.</summary>
    internal static Evidence? ExamineTypo(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel, rest = WordLists.WithoutBait(label).ToString();
        return rest.Length < label.Length && rest.Length >= Thresholds.GluedTypo && ContainedName.IsTypo(rest, real, seen.Sensitivity)
            ? Inside(seen, real, label.IndexOf(rest, StringComparison.Ordinal), rest.Length)
            : null;
    }

    /// <summary>Nothing but bait around it. The shorter the label and the more a word, the more that may be chance.</summary>
    private static bool IsBaited(
        SeenHost seen, SpelledDomain real, (int Start, int Length) place, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (!WordLists.IsAllGluedBait(before) || !WordLists.IsAllGluedBait(behind))
            return false;
        string label = real.UnicodeLabel;
        bool isExact = seen.Domain.UnicodeLabel.AsSpan(place.Start, place.Length).SequenceEqual(label);
        bool isNear = seen.Domain.Suffix == real.Suffix || Combination.IsCheap(seen), isEveryday = WordLists.IsEveryday(label);
        // Three letters are part of too many words, and the end of more: start-ups, android-ing.
        if (label.Length < Thresholds.CombinationInHost)
        {
            return isNear && !WordLists.IsCommon(label) && ((before.IsEmpty && WordLists.HasBaitAtAnEnd(behind))
                || (behind.IsEmpty && seen.Domain.Suffix == real.Suffix && WordLists.HasBaitAtAnEnd(before)));
        }
        // Two letters beside it say little: in-today. Nor does a double of four letters, or an everyday word of four.
        bool isLong = label.Length > Thresholds.CombinationInHost && before.Length + behind.Length > 2;
        return isLong || (isExact && (isNear || !isEveryday));
    }

    private static bool IsNoChance(
        SeenHost seen, SpelledDomain real, (int Start, int Length) place, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        // In the middle of other letters any name can come about: stre-amazon-e.
        // Where anybody gets a name, names are made up on purpose.
        bool isAtAnEnd = before.IsEmpty || behind.IsEmpty || seen.IsHosted;
        bool isCheap = Combination.IsCheap(seen) || IsWrittenInOtherLetters(seen.Domain.UnicodeLabel.AsSpan(place.Start, place.Length), real);
        ReadOnlySpan<char> rest = before.IsEmpty ? behind : before;
        if (ContainedName.IsDistinctive(real))
        {
            // What many write about is in their names: googletutor. A word that phishing uses must be there too.
            return isCheap || (isAtAnEnd && (!WordLists.IsPlatform(real.UnicodeLabel) || IsScrap(rest) || WordLists.BeginsOrEndsWithBait(rest)));
        }
        // A rarer word, or five letters: something else must speak against it.
        return isAtAnEnd && real.UnicodeLabel.Length >= Thresholds.DistinctiveToken && !WordLists.IsEveryday(real.UnicodeLabel)
            && (isCheap || WordLists.HasBaitAtAnEnd(rest) || (real.UnicodeLabel.Length >= Thresholds.DistinctiveLabel && IsScrap(rest)));
    }

    private static bool IsScrap(ReadOnlySpan<char> rest) => rest.Length <= LongestScrap && !WordLists.IsCommon(rest);

    private static bool IsWrittenInOtherLetters(ReadOnlySpan<char> place, SpelledDomain real) =>
        !System.Text.Ascii.IsValid(place) && System.Text.Ascii.IsValid(real.UnicodeLabel);

    private static Evidence Inside(SeenHost seen, SpelledDomain real, int start, int length) =>
        Evidence.Inside(seen, real, seen.Chosen.Length - seen.Domain.UnicodeLabel.Length + start, length, wholeName: false);
}
