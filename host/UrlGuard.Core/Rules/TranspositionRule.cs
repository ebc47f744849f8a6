using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>Two neighbouring letters exchanged.</summary>
internal sealed class TranspositionRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Transposition;

    /// <inheritdoc/>
    public Clues Clues => Clues.OneEdit;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        OneEdit.Shortest(seen, isSameSuffix, sensitivity);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        OneEdit.IsSuspicious(seen, real, sensitivity) && OneEdit.IsSwap(seen.Domain.UnicodeLabel, real.UnicodeLabel)
            ? HonestNeighbour.Compare(seen, real)
            : null;
}
