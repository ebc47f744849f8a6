using UrlGuard.Core.Data;
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
        !seen.IsHosted && seen.Domain.Label == real.Label && seen.Domain.Suffix != real.Suffix && real.UnicodeLabel.Length >= ShortestUnder(seen)
        && !IsOlderName(seen.Domain)
            ? Evidence.Compare(seen.Domain, real)
            : null;

    private static int ShortestUnder(SeenHost seen) =>
        CheapSuffixes.Contains(seen.Domain.Suffix) ? seen.Sensitivity.TldSwapCheapSuffix : seen.Sensitivity.TldSwap;

    /// <summary>An ordinary word under .com was taken long before a brand had to choose another suffix: polygon.com.</summary>
    private static bool IsOlderName(SpelledDomain seen) => seen.Suffix == "com" && WordLists.IsCommon(seen.Label);
}
