using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The protected domain inside a longer host; shared by the rules for embedding and for hosted names.</summary>
internal static class Embedding
{
    internal static Finding? Examine(SeenHost seen, SpelledDomain real)
    {
        if (real.UnicodeLabel.Length < Thresholds.Embedding)
            return null;
        if (
            ContainedName.FindDomain(seen, real) is { } place
            && (place.Length < seen.Chosen.Length || seen.Chosen.Contains('.', StringComparison.Ordinal))
        )
        {
            return Finding.Inside(place.Start, place.Length, wholeName: true);
        }

        return FindLabelInFront(seen, real.UnicodeLabel) is { } start && ContainedName.IsDistinctive(real)
            ? Finding.Inside(start, real.UnicodeLabel.Length, wholeName: false)
            : null;
    }

    /// <summary>The protected label as a whole label in front of the registered one.</summary>
    private static int? FindLabelInFront(SeenHost seen, string label)
    {
        ReadOnlySpan<char> inFront = seen.Chosen.AsSpan(..^seen.Domain.UnicodeLabel.Length);
        for (int start = 0; !inFront.IsEmpty; )
        {
            int length = inFront.IndexOf('.');
            if (inFront[..length].SequenceEqual(label))
                return start;
            start += length + 1;
            inFront = inFront[(length + 1)..];
        }
        return null;
    }

    /// <summary>
    /// True when a hosted name is only the protected domain with hyphens for dots. Projects name their own pages
    /// (bioimage-io.github.io) and previews (deploy-preview-7--example-org.netlify.app) so. With bait beside it, it is an
    /// imitation, and in labels in front of the registered one it excuses nothing.
    /// </summary>
    internal static bool IsOwnPage(SeenHost seen, SpelledDomain real) =>
        ContainedName.FindDomain(seen, real) is { } place
        && place.Start + place.Length > seen.Chosen.Length - seen.Domain.UnicodeLabel.Length
        && !IsBait(seen.Chosen[..place.Start])
        && !IsBait(seen.Chosen[(place.Start + place.Length)..])
        && !seen.Tokens.Any(token =>
            (token.Start < place.Start || token.Start >= place.Start + place.Length) && token.Text != "www" && WordLists.IsBait(token.Text)
        );

    /// <summary>Of several words too: <c>mise-a-jour</c>.</summary>
    private static bool IsBait(string text) => text.Trim('.', '-') is { Length: > 0 } words && words != "www" && WordLists.IsBait(words);
}
