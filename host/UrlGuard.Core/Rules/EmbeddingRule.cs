using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The protected domain in front of another one, its dots written as dots or hyphens: <c>paypal.com.example.net</c>.</summary>
internal sealed class EmbeddingRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Embedding;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real) => seen.IsHosted ? null : Embedding.Examine(seen, real);
}
