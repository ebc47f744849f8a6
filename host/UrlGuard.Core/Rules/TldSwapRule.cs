using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The same label under another public suffix; below a hoster it is <see cref="HostedRule"/>'s.</summary>
internal sealed class TldSwapRule : ILookalikeRule
{
    /// <inheritdoc/>
    public LookalikeKind Kind => LookalikeKind.TldSwap;

    /// <inheritdoc/>
    public Clues Clues => Clues.SameLabel;

    /// <inheritdoc/>
    public Finding? Examine(SeenHost seen, SpelledDomain real, Sensitivity sensitivity) =>
        !seen.IsHosted
        && seen.Domain.Label == real.Label
        && seen.Domain.Suffix != real.Suffix
        && real.UnicodeLabel.Length >= Shortest(seen, Clues.SameLabel, isSameSuffix: false, sensitivity)
        && !IsOlderName(seen.Domain)
            ? Finding.Compare(seen, real, isUnsure: WordLists.IsCommon(seen.Domain.Label) && !seen.IsCheapSuffix)
            : null;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        sensitivity.TldSwap.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <summary>An ordinary word under .com was taken long before a brand had to choose another suffix: polygon.com.</summary>
    private static bool IsOlderName(SpelledDomain seen) => seen.Suffix == "com" && WordLists.IsCommon(seen.Label);
}
