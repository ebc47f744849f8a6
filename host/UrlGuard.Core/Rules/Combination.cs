using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The protected label with other words; shared by the rules for combosquats and for hosted names.</summary>
internal static class Combination
{
    internal static Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        Separated(seen, real) ?? Glued(seen, real) ?? GluedTypo(seen, real);

    /// <summary>Between dots or hyphens: <c>paypal-login.net</c>, <c>secure.paypa1-help.net</c>.</summary>
    private static Evidence? Separated(SeenHost seen, SpelledDomain real)
    {
        if (real.UnicodeLabel.Length < Thresholds.CombinationWithBait || ContainedName.FindToken(seen, real) is not { } token)
            return null;
        bool isBaited = seen.Tokens.Any(other => other != token && other.Text != "www" && WordLists.IsAllBait(other.Text));
        // Without bait: a name that no other has by chance. As a label of its own it may be how a company names a service.
        bool isWhole = token.Text == seen.Domain.UnicodeLabel;
        return isBaited || (!isWhole && ContainedName.IsDistinctive(real, Thresholds.DistinctiveToken)) || IsPairInRegisteredLabel(seen, real, token)
            ? Evidence.Inside(seen, real, token.Start, token.Text.Length, wholeName: false)
            : null;
    }

    /// <summary>
    /// The label and one other word, with a hyphen, are what was registered: from a length on that is no chance even for an
    /// ordinary word.
    /// </summary>
    private static bool IsPairInRegisteredLabel(SeenHost seen, SpelledDomain real, SeenHost.Token token) =>
        real.UnicodeLabel.Length >= Thresholds.DistinctiveLabel && seen.Domain.UnicodeLabel.Count(c => c == '-') == 1
        && token.Start >= seen.Chosen.Length - seen.Domain.UnicodeLabel.Length && token.Text != seen.Domain.UnicodeLabel;

    /// <summary>Without a separator: <c>paypallogin.net</c>.</summary>
    private static Evidence? Glued(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        if (label.Length <= real.UnicodeLabel.Length || real.UnicodeLabel.Length < Thresholds.GluedWithBait
            || ContainedName.FindGlued(label, real) is not { } place || place.Length == label.Length)
            return null;
        ReadOnlySpan<char> before = label.AsSpan(0, place.Start).TrimEnd('-'), behind = label.AsSpan(place.Start + place.Length).TrimStart('-');
        bool isBaited = WordLists.IsAllGluedBait(before) && WordLists.IsAllGluedBait(behind);
        // In the middle of other letters any name can come about: stre-amazon-e.
        bool isAtAnEnd = before.IsEmpty || behind.IsEmpty;
        if (!isBaited && !(isAtAnEnd && ContainedName.IsDistinctive(real) && !ContainedName.IsPartOfAWord(label, place.Start, place.Length)))
            return null;
        return Evidence.Inside(seen, real, seen.Chosen.Length - label.Length + place.Start, place.Length, wholeName: false);
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
