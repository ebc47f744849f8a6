using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The protected label, or its double, together with other words.</summary>
internal sealed class CombosquatRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Combosquat;

    /// <inheritdoc/>
    public Clues Clues => Clues.Contained;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) => 1;

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        OtherWords.Examine(Kind, seen, real, sensitivity);
}
