using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Rules;

/// <summary>The same label under another public suffix; below a hoster it is <see cref="HostedRule"/>'s.</summary>
internal sealed class TldSwapRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.TldSwap;

    /// <inheritdoc/>
    public Evidence? Examine(SeenHost seen, SpelledDomain real) =>
        !seen.IsHosted && seen.Domain.Label == real.Label && seen.Domain.Suffix != real.Suffix && real.UnicodeLabel.Length >= Thresholds.TldSwap
            ? Evidence.Compare(seen.Domain, real)
            : null;
}
