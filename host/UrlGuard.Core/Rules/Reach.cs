using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The reach of the search for names inside others, asked of one pair: a derivation is looked for where the indexes of
/// <see cref="Lists.ProtectedDomains"/> would have found the name, so that what else is protected never counts.
/// </summary>
internal static class Reach
{
    internal static bool Includes(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        IsInside(seen.JoinedSkeleton, real)
        || (seen.Domain.Label != seen.Domain.UnicodeLabel && seen.Domain.Skeletons.Any(look => IsInside(SeenHost.Join(look), real)))
        || seen.Tokens.Any(token => ContainedName.IsToken(token, real, sensitivity))
        || IsBesideBait(seen, real, sensitivity);

    private static bool IsInside(string text, SpelledDomain real)
    {
        Span<ulong> room = stackalloc ulong[LetterPairs.Words];
        foreach (string skeleton in real.JoinedSkeletons)
        {
            if (skeleton.Length < SkeletonIndex.Shortest)
            {
                if (real.Suffix.Length > 0 && text.Contains(skeleton + real.SuffixSkeleton, StringComparison.Ordinal))
                    return true;
                continue;
            }
            if (text.Contains(skeleton, StringComparison.Ordinal))
                return true;
            if (
                LabelPieces.Of(skeleton.Length).Any(piece => text.Contains(skeleton[piece], StringComparison.Ordinal))
                && new LetterPairs(text, room).HaveMostOf(skeleton)
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsBesideBait(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        string label = seen.Domain.UnicodeLabel.Trim('-'),
            rest = seen.Words.WithoutBait;
        const int Short = Thresholds.GluedWithBait;
        return Looks(rest, real)
            || (rest.Length < seen.Domain.UnicodeLabel.Length && ContainedName.IsTypo(rest, real, sensitivity))
            || (
                label.Length > Short
                && (
                    (Looks(label[..Short], real) && WordLists.HasBaitAtAnEnd(label.AsSpan(Short).TrimStart('-')))
                    || (Looks(label[^Short..], real) && WordLists.HasBaitAtAnEnd(label.AsSpan(..^Short).TrimEnd('-')))
                )
            );
    }

    private static bool Looks(string text, SpelledDomain real) =>
        text.Length <= 2 * real.UnicodeLabel.Length && Readings.HaveCommon(Skeleton.Readings(text), real.Skeletons);
}
