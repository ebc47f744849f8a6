using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>One letter replaced, added or lost (the commonest typosquat; a repeated letter is an added one).</summary>
internal sealed class TypoRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.Typo;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        OneEdit.IsSuspicious(seen, real) && !OneEdit.IsSwap(seen.Domain.UnicodeLabel, real.UnicodeLabel) ? Evidence.Compare(seen.Domain, real) : null;
}
