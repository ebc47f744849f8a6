using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The protected label with other words; shared by the rules for combosquats and for hosted names.</summary>
internal static class Combination
{
    internal static Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        Separated(seen, real, sensitivity) ?? GluedName.Examine(seen, real) ?? GluedName.ExamineTypo(seen, real, sensitivity);

    /// <summary>True when a name costs next to nothing: then less has to speak against it.</summary>
    internal static bool IsCheap(SeenHost seen) => seen.IsHosted || seen.IsCheapSuffix;

    /// <summary>Between dots or hyphens: <c>paypal-login.net</c>, <c>secure.paypa1-help.net</c>.</summary>
    private static Finding? Separated(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        if (real.UnicodeLabel.Length < Thresholds.CombinationWithBait)
            return null;
        foreach (SeenHost.Token token in seen.Tokens)
        {
            // A label in front does not excuse the registered one.
            if (ContainedName.IsToken(token, real, sensitivity) && Separated(seen, real, token) is { } found)
                return found;
        }
        return null;
    }

    private static Finding? Separated(SeenHost seen, SpelledDomain real, SeenHost.Token token)
    {
        int length = real.UnicodeLabel.Length,
            registeredStart = seen.Chosen.Length - seen.Domain.UnicodeLabel.Length;
        bool isInRegistered = token.Start >= registeredStart,
            isWhole = token.Text == seen.Domain.UnicodeLabel;
        bool isShort = length < Thresholds.CombinationInHost;
        bool isBaited = isShort
            ? isInRegistered && token.Text == real.UnicodeLabel && IsAmongBait(seen, token, registeredStart)
            : seen.Tokens.Any(other => !ReferenceEquals(other, token) && other.Text != "www" && other.IsAllBait);
        if (isBaited)
            return Inside();
        // Without bait: a name that no other has by chance. As a label of its own it may be how a company names a service.
        if (isWhole || isShort)
            return null;
        if (
            WordLists.IsPlatform(real.UnicodeLabel)
            && !IsCheap(seen)
            && !seen.Tokens.Any(other => !ReferenceEquals(other, token) && other.BeginsOrEndsWithBait)
        )
        {
            return null;
        }

        bool isWord = WordLists.IsCommon(real.UnicodeLabel),
            isEveryday = WordLists.IsEveryday(real.UnicodeLabel);
        // All that was registered is the label and one other word, with a hyphen: no coincidence unless the label is an everyday word.
        bool isPair =
            isInRegistered
            && !isEveryday
            && seen.Domain.UnicodeLabel.Count(c => c == '-') == 1
            && length >= (isWord ? Thresholds.DistinctiveToken : Thresholds.CombinationInPair);
        return isPair || (!isWord && length >= Thresholds.DistinctiveToken) || (isInRegistered && !isEveryday && IsCheap(seen))
            ? Inside()
            : null;

        Finding Inside() => Finding.Inside(token.Start, token.Text.Length, wholeName: false);
    }

    /// <summary>Three letters are too often anything: all else that was registered must be bait, and of some length.</summary>
    private static bool IsAmongBait(SeenHost seen, SeenHost.Token token, int registeredStart)
    {
        SeenHost.Token[] others = [.. seen.Tokens.Where(other => !ReferenceEquals(other, token) && other.Start >= registeredStart)];
        return others.All(other => other.IsAllBait)
            && others.Any(other => WordLists.HasBaitAtAnEnd(other.Text) && !char.IsAsciiDigit(other.Text[0]));
    }
}
