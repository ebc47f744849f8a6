using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>Two neighbouring letters exchanged.</summary>
internal sealed class TranspositionRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Transposition;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        OneEdit.IsSuspicious(seen, real) && OneEdit.IsSwap(seen.Domain.UnicodeLabel, real.UnicodeLabel) ? Evidence.Compare(seen.Domain, real) : null;
}
