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
        // Without bait only inside the registered label: "outlook.example.com" is how companies name their own services.
        bool isInRegisteredLabel = token.Start >= seen.Chosen.Length - seen.Domain.UnicodeLabel.Length && token.Text != seen.Domain.UnicodeLabel;
        return isBaited || (isInRegisteredLabel && ContainedName.IsDistinctive(real))
            ? Evidence.Inside(seen, real, token.Start, token.Text.Length, wholeName: false)
            : null;
    }

    /// <summary>Without a separator: <c>paypallogin.net</c>.</summary>
    private static Evidence? Glued(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        if (label.Length <= real.UnicodeLabel.Length || real.UnicodeLabel.Length < Thresholds.GluedWithBait
            || ContainedName.FindGlued(label, real) is not { } place || place.Length == label.Length)
            return null;
        ReadOnlySpan<char> before = label.AsSpan(0, place.Start).TrimEnd('-'), behind = label.AsSpan(place.Start + place.Length).TrimStart('-');
        bool isBaited = WordLists.IsAllBait(before) && WordLists.IsAllBait(behind);
        if (!isBaited && !ContainedName.IsDistinctive(real))
            return null;
        return Evidence.Inside(seen, real, seen.Chosen.Length - label.Length + place.Start, place.Length, wholeName: false);
    }

    /// <summary>Without a separator and with a typo, between bait only: <c>paypallogin.net</c> but also <c>paypaalogin.net</c>.</summary>
    private static Evidence? GluedTypo(SeenHost seen, SpelledDomain real)
    {
        string label = seen.Domain.UnicodeLabel;
        string rest = WordLists.WithoutBait(label).ToString();
        return rest.Length < label.Length && ContainedName.IsTypo(rest, real)
            ? Evidence.Inside(seen, real, seen.Chosen.Length - label.Length + label.IndexOf(rest, StringComparison.Ordinal), rest.Length, wholeName: false)
            : null;
    }
}
