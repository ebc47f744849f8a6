using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The protected domain in front of another one, its dots written as dots or hyphens: <c>paypal.com.example.net</c>.</summary>
internal sealed class EmbeddingRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Embedding;

    /// <inheritdoc/>
    public Clues Clues => Clues.Contained;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        Promises.Embedding.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        seen.IsHosted ? null : Embedding.Examine(seen, real) ?? OtherWords.Examine(Kind, seen, real, sensitivity);
}
