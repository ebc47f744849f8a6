using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>Two neighbouring letters exchanged.</summary>
internal sealed class TranspositionRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Transposition;

    /// <inheritdoc/>
    public Clues Clues => Clues.OneEdit;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix) => OneEdit.Shortest(seen, isSameSuffix);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real) =>
        OneEdit.IsSuspicious(seen, real) && OneEdit.IsSwap(seen.Domain.UnicodeLabel, real.UnicodeLabel)
            ? Finding.Compare(seen, real)
            : null;
}
