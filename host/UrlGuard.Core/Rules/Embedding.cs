using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The whole protected domain inside a longer host; shared by the rules for embedding and for hosted names.</summary>
internal static class Embedding
{
    internal static Finding? Examine(SeenHost seen, SpelledDomain real) =>
        ContainedName.FindDomain(seen, real) is { } place
        && (place.Length < seen.Chosen.Length || seen.Chosen.Contains('.', StringComparison.Ordinal))
        && (real.UnicodeLabel.Length >= Thresholds.Embedding || IsShortDomain(seen, real, place))
            ? Finding.Inside(place.Start, place.Length, wholeName: true)
        : PlaceAcrossSuffix(seen, real) is >= 0 and var at
            ? Finding.Inside(seen.Unicode.Length - seen.Domain.Unicode.Length + at, real.Unicode.Length, wholeName: true)
        : null;

    /// <summary>
    /// True when a hosted name is only the protected domain without its dots. Companies and projects name their accounts so
    /// (bioimage-io.github.io), and previews of a site (deploy-preview-7--example-org.netlify.app). With bait beside it, it is an
    /// imitation, and where a dot is a dot, or in labels in front of the registered one, it excuses nothing.
    /// </summary>
    internal static bool IsOwnPage(SeenHost seen, SpelledDomain real)
    {
        bool isTenant = HostedNames.IsTenant(seen.Domain.Suffix);
        if (isTenant && seen.Domain.JoinedLabel == real.JoinedName)
            return true;
        int registered = seen.Chosen.Length - seen.Domain.UnicodeLabel.Length;
        return ContainedName.FindDomain(seen, real) is { } place
            && place.Start >= registered
            && (isTenant || seen.Chosen.AsSpan(registered, place.Start - registered).Contains("--", StringComparison.Ordinal))
            && !IsBait(seen.Chosen[..place.Start])
            && !IsBait(seen.Chosen[(place.Start + place.Length)..])
            && !seen.Tokens.Any(token =>
                (token.Start < place.Start || token.Start >= place.Start + place.Length)
                && token.Text != "www"
                && WordLists.IsBait(token.Text)
            );
    }

    /// <summary>
    /// The place in the registrable domain where a site at a public suffix goes on in a longer one: <c>gov.uk.com</c>,
    /// <c>refund-gov.uk.com</c>, as <c>uk.com</c> is a suffix. Negative where it does not.
    /// </summary>
    private static int PlaceAcrossSuffix(SeenHost seen, SpelledDomain real)
    {
        if (real is not { Suffix.Length: 0, AlsoKnownAs: null })
            return -1;
        string domain = seen.Domain.Unicode;
        int at = domain.IndexOf(real.Unicode + ".", StringComparison.Ordinal);
        return at <= 0 || (domain[at - 1] == '-' && at < seen.Domain.UnicodeLabel.Length) ? at : -1;
    }

    /// <summary>Of one letter a dot must be a dot; of two letters the name must begin a label.</summary>
    private static bool IsShortDomain(SeenHost seen, SpelledDomain real, (int Start, int Length) place) =>
        seen.Chosen.AsSpan(place.Start, place.Length).SequenceEqual(real.Unicode)
        || (real.UnicodeLabel.Length > 1 && (place.Start == 0 || seen.Chosen[place.Start - 1] == '.'));

    /// <summary>Of several words too: <c>mise-a-jour</c>.</summary>
    private static bool IsBait(string text) => text.Trim('.', '-') is { Length: > 0 } words && words != "www" && WordLists.IsBait(words);
}
