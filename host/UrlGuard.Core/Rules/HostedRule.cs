using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>An embedding or a combosquat where anybody gets a name: <c>paypal-login.pages.dev</c>.</summary>
internal sealed class HostedRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Hosted;

    /// <inheritdoc/>
    public Clues Clues => Clues.Contained;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) => 1;

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        if (!seen.IsHosted || Embedding.IsOwnPage(seen, real))
            return null;
        return Embedding.Examine(seen, real) ?? OtherWords.Examine(Kind, seen, real, sensitivity) ?? Alone(seen, real);
    }

    /// <summary>The label alone: a page of its own. Not where companies are customers under their own names.</summary>
    private static Finding? Alone(SeenHost seen, SpelledDomain real) =>
        seen.Domain.Label == real.Label
        && !HostedNames.IsTenant(seen.Domain.Suffix)
        && real.UnicodeLabel.Length >= (WordLists.IsEveryday(real.UnicodeLabel) ? Thresholds.DistinctiveLabel : Thresholds.HostedLabel)
            ? Finding.Compare(seen, real)
            : null;
}
