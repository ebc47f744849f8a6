using UrlGuard.Core.Likeness;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// The certainty of a label that is an edit or two away from a protected one. It is stopped by promise; that it is no honest owner's is
/// for the score to say: <c>gighub.net</c> and <c>bitlo.com</c> are names of their own.
/// </summary>
internal static class HonestNeighbour
{
    /// <summary>True where the score of the whole label is low, and that of the name in it too (<c>paypal1</c>).</summary>
    internal static bool IsLikely(SeenHost seen, SpelledDomain real) =>
        ScoreOfWhole(seen, real) < Weights.BuiltIn.NeighbourSureFrom
        && !(OtherWords.Of(seen, real)?.Score(Weights.BuiltIn) >= Weights.BuiltIn.SureFrom);

    /// <summary>The best score of the whole registered label as a copy. Null where it is not a copy.</summary>
    private static int? ScoreOfWhole(SeenHost seen, SpelledDomain real)
    {
        int? best = null;
        foreach (CopyPattern pattern in real.Patterns.Where(each => !each.IsWholeDomain))
        {
            foreach (Copy copy in seen.CopiesOf(pattern, Weights.BuiltIn).Where(seen.Text.IsRegistered))
            {
                int score = OtherWords.Describe(seen, real, pattern, copy).Score(Weights.BuiltIn);
                best = best > score ? best : score;
            }
        }
        return best;
    }
}
