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
        bool isBaited = WordLists.IsAllGluedBait(before) && WordLists.IsAllGluedBait(behind)
            && (real.UnicodeLabel.Length >= Thresholds.CombinationInHost || IsShortNameWithBait(seen.Domain, real, place.Start));
        return isBaited || (IsNoChance(seen, real, place, before, behind) && !ContainedName.IsPartOfAWord(label, place.Start, place.Length))
            ? Inside(seen, real, place.Start, place.Length)
            : null;
    }

    /// <summary>With a typo, beside bait only: <c>paypaalogin.net</c>.</summary>
    internal static Evidence? ExamineTypo(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel, rest = WordLists.WithoutBait(label).ToString();
        return rest.Length < label.Length && rest.Length >= Thresholds.GluedTypo && ContainedName.IsTypo(rest, real)
            ? Inside(seen, real, label.IndexOf(rest, StringComparison.Ordinal), rest.Length)
            : null;
    }

    /// <summary>Three letters are part of too many words, and the end of more: start-ups, android-ing.</summary>
    private static bool IsShortNameWithBait(SpelledDomain seen, SpelledDomain real, int start)
    {
        string label = seen.UnicodeLabel;
        int end = start + real.UnicodeLabel.Length;
        bool isFirst = start == 0 && WordLists.HasBaitAtAnEnd(label.AsSpan(end));
        bool isLast = end == label.Length && seen.Suffix == real.Suffix && !WordLists.IsCommon(real.UnicodeLabel)
            && WordLists.HasBaitAtAnEnd(label.AsSpan(0, start));
        return (isFirst || isLast) && !ContainedName.IsPartOfAWord(label, start, real.UnicodeLabel.Length);
    }

    private static bool IsNoChance(
        SeenHost seen, SpelledDomain real, (int Start, int Length) place, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        // In the middle of other letters any name can come about: stre-amazon-e.
        bool isAtAnEnd = before.IsEmpty || behind.IsEmpty;
        bool isCheap = Combination.IsCheap(seen) || IsWrittenInOtherLetters(seen.Domain.UnicodeLabel.AsSpan(place.Start, place.Length), real);
        if (ContainedName.IsDistinctive(real))
            return isAtAnEnd || isCheap || WordLists.IsAllGluedBait(before) || WordLists.IsAllGluedBait(behind);
        // A rarer word, or five letters: something else must speak against it.
        ReadOnlySpan<char> rest = before.IsEmpty ? behind : before;
        return isAtAnEnd && real.UnicodeLabel.Length >= Thresholds.DistinctiveToken && !WordLists.IsEveryday(real.UnicodeLabel)
            && (isCheap || WordLists.HasBaitAtAnEnd(rest) || (rest.Length <= LongestScrap && !WordLists.IsCommon(rest)));
    }

    private static bool IsWrittenInOtherLetters(ReadOnlySpan<char> place, SpelledDomain real) =>
        !System.Text.Ascii.IsValid(place) && System.Text.Ascii.IsValid(real.UnicodeLabel);

    private static Evidence Inside(SeenHost seen, SpelledDomain real, int start, int length) =>
        Evidence.Inside(seen, real, seen.Chosen.Length - seen.Domain.UnicodeLabel.Length + start, length, wholeName: false);
}
