using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The protected domain inside a longer host; shared by the rules for embedding and for hosted names.</summary>
internal static class Embedding
{
    internal static Evidence? Examine(SeenHost seen, SpelledDomain real)
    {
        if (real.UnicodeLabel.Length < Thresholds.Embedding || ContainedName.FindDomain(seen, real) is not { } place
            || place.Length == seen.Chosen.Length)
            return null;
        return Evidence.Inside(seen, real, place.Start, place.Length, wholeName: true);
    }

    /// <summary>
    /// Whether a hosted name is nothing but the protected domain with hyphens for dots: how projects name their own pages
    /// (bioimage-io.github.io) and previews (deploy-preview-7--example-org.netlify.app). Bait beside it makes it an imitation.
    /// </summary>
    internal static bool IsOwnPage(SeenHost seen, SpelledDomain real) =>
        ContainedName.FindDomain(seen, real) is { } place
        && !seen.Tokens.Any(token => (token.Start < place.Start || token.Start >= place.Start + place.Length)
            && token.Text != "www" && WordLists.IsBait(token.Text));
}
