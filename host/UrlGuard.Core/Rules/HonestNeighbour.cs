using UrlGuard.Core.Likeness;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The certainty of a label that is an edit or two away from a protected one. It is stopped by promise; that it is no honest owner's is
/// for the score to say: <c>gighub.net</c> and <c>bitlo.com</c> are names of their own.
/// </summary>
internal static class HonestNeighbour
{
    /// <summary>The finding: unsure where the score of the whole label is low, and that of the name in it too (<c>paypal1</c>).</summary>
    internal static Finding Compare(SeenHost seen, SpelledDomain real)
    {
        int sureFrom =
            seen.Domain.Suffix == real.Suffix || seen.IsCheapSuffix
                ? Weights.BuiltIn.NeighbourSureFrom
                : Weights.BuiltIn.NeighbourElsewhereSureFrom;
        Score? score = ScoreOfWhole(seen, real, sureFrom);
        if (score is not { IsSure: true } && OtherWords.ScoreOf(seen, real) is { } part)
        {
            // A letter more at an edge is no edit of a copy, but a letter beside one: eposten, icrypto.
            if (score is null)
                score = new Score(part.Derivation, sureFrom);
            if (part.IsSure)
                score = part;
        }
        return Finding.Compare(seen, real, isUnsure: score is { IsSure: false }, score);
    }

    /// <summary>The best score of the whole registered label as a copy. Null where it is not a copy.</summary>
    private static Score? ScoreOfWhole(SeenHost seen, SpelledDomain real, int sureFrom) =>
        real
            .Patterns.Where(pattern => !pattern.IsWholeDomain)
            .SelectMany(pattern =>
                seen.CopiesOf(pattern, Weights.BuiltIn)
                    .Where(seen.Text.IsRegistered)
                    .Select(copy => new Score(OtherWords.Describe(seen, real, pattern, copy), sureFrom))
            )
            .MaxBy(score => score.Total);
}
