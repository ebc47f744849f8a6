using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>One letter replaced, added or lost (the commonest typosquat; a repeated letter is an added one).</summary>
internal sealed class TypoRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Typo;

    /// <inheritdoc/>
    public Clues Clues => Clues.OneEdit;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        OneEdit.Shortest(seen, isSameSuffix, sensitivity);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        OneEdit.IsSuspicious(seen, real, sensitivity) && !OneEdit.IsSwap(seen.Domain.UnicodeLabel, real.UnicodeLabel)
            ? HonestNeighbour.Compare(seen, real)
            : null;
}
