using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The same label under another public suffix.</summary>
internal sealed class TldSwapRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.TldSwap;

    /// <inheritdoc/>
    public Evidence? Examine(SpelledDomain seen, SpelledDomain real) =>
        seen.Label == real.Label && seen.Suffix != real.Suffix && real.UnicodeLabel.Length >= Thresholds.TldSwap
            ? Evidence.Compare(seen, real)
            : null;
}
