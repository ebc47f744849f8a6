using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The protected label with other words; shared by the rules for combosquats and for hosted names.</summary>
internal static class Combination
{
    internal static Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        Separated(seen, real) ?? Glued(seen, real) ?? GluedTypo(seen, real);

    /// <summary>Where a name costs nothing, or is written in letters that only look like the brand's, less has to speak against it.</summary>
    private static bool IsCheap(SeenHost seen) => seen.IsHosted || CheapSuffixes.Contains(seen.Domain.Suffix);

    /// <summary>Between dots or hyphens: <c>paypal-login.net</c>, <c>secure.paypa1-help.net</c>.</summary>
    private static Evidence? Separated(SeenHost seen, SpelledDomain real)
    {
        int length = real.UnicodeLabel.Length;
        if (length < Thresholds.CombinationWithBait || ContainedName.FindToken(seen, real) is not { } token)
            return null;
        int registeredStart = seen.Chosen.Length - seen.Domain.UnicodeLabel.Length;
        bool isInRegistered = token.Start >= registeredStart, isWhole = token.Text == seen.Domain.UnicodeLabel;
        // Three letters are too often anything: both words must be what was registered.
        bool isShort = length < Thresholds.CombinationInHost;
        bool isBaited = seen.Tokens.Any(other => other != token && other.Text != "www" && WordLists.IsAllBait(other.Text)
            && (!isShort || (isInRegistered && token.Text == real.UnicodeLabel && other.Start >= registeredStart)));
        if (isBaited)
            return Inside();
        // Without bait: a name that no other has by chance. As a label of its own it may be how a company names a service.
        if (isWhole || isShort)
            return null;
        bool isWord = WordLists.IsCommon(real.UnicodeLabel), isEveryday = WordLists.IsEveryday(real.UnicodeLabel);
        // The label and one other word, with a hyphen, are what was registered: that is no chance but for an everyday word.
        bool isPair = isInRegistered && !isEveryday && seen.Domain.UnicodeLabel.Count(c => c == '-') == 1
            && length >= (isWord ? Thresholds.DistinctiveToken : Thresholds.CombinationInPair);
        return isPair || (!isWord && length >= Thresholds.DistinctiveToken) || (isInRegistered && !isEveryday && IsCheap(seen)) ? Inside() : null;

        Evidence Inside() => Evidence.Inside(seen, real, token.Start, token.Text.Length, wholeName: false);
    }

    /// <summary>Without a separator: <c>paypallogin.net</c>.</summary>
    private static Evidence? Glued(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        if (label.Length <= real.UnicodeLabel.Length || real.UnicodeLabel.Length < Thresholds.GluedWithBait
            || ContainedName.FindGlued(label, real) is not { } place || place.Length == label.Length)
            return null;
        ReadOnlySpan<char> before = label.AsSpan(0, place.Start).TrimEnd('-'), behind = label.AsSpan(place.Start + place.Length).TrimStart('-');
        bool isBaited = WordLists.IsAllGluedBait(before) && WordLists.IsAllGluedBait(behind)
            && (real.UnicodeLabel.Length >= Thresholds.CombinationInHost || IsShortNameWithBait(label, real, place.Start, seen.Domain.Suffix == real.Suffix));
        return isBaited || (IsNoChance(seen, real, label.AsSpan(place.Start, place.Length), before, behind) && !ContainedName.IsPartOfAWord(label, place.Start, place.Length))
            ? Evidence.Inside(seen, real, seen.Chosen.Length - label.Length + place.Start, place.Length, wholeName: false)
            : null;
    }

    /// <summary>Three letters are part of too many words, and the end of more: start-ups, android-ing.</summary>
    private static bool IsShortNameWithBait(string label, SpelledDomain real, int start, bool isSameSuffix)
    {
        int length = real.UnicodeLabel.Length;
        return ((start == 0 && WordLists.HasBaitAtAnEnd(label.AsSpan(length)))
                || (start + length == label.Length && isSameSuffix && WordLists.HasBaitAtAnEnd(label.AsSpan(0, start)) && !WordLists.IsCommon(real.UnicodeLabel)))
            && !ContainedName.IsPartOfAWord(label, start, length);
    }

    private static bool IsNoChance(SeenHost seen, SpelledDomain real, ReadOnlySpan<char> place, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        // In the middle of other letters any name can come about: stre-amazon-e.
        bool isAtAnEnd = before.IsEmpty || behind.IsEmpty;
        bool isCheap = IsCheap(seen) || (!System.Text.Ascii.IsValid(place) && System.Text.Ascii.IsValid(real.UnicodeLabel));
        if (ContainedName.IsDistinctive(real))
            return isAtAnEnd || isCheap || WordLists.IsAllGluedBait(before) || WordLists.IsAllGluedBait(behind);
        ReadOnlySpan<char> rest = before.IsEmpty ? behind : before;
        // A rarer word, or five letters: something else must speak against it.
        return isAtAnEnd && real.UnicodeLabel.Length >= Thresholds.DistinctiveToken && !WordLists.IsEveryday(real.UnicodeLabel)
            && (isCheap || WordLists.HasBaitAtAnEnd(rest) || (rest.Length <= 3 && !WordLists.IsCommon(rest)));
    }

    /// <summary>Without a separator and with a typo, between bait only: <c>paypallogin.net</c> but also <c>paypaalogin.net</c>.</summary>
    private static Evidence? GluedTypo(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        string rest = WordLists.WithoutBait(label).ToString();
        return rest.Length < label.Length && rest.Length >= Thresholds.GluedTypo && ContainedName.IsTypo(rest, real)
            ? Evidence.Inside(seen, real, seen.Chosen.Length - label.Length + label.IndexOf(rest, StringComparison.Ordinal), rest.Length, wholeName: false)
            : null;
    }
}
