using System.Collections.Frozen;
using UrlGuard.Core.Data;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The same label under another public suffix; below a hoster it is <see cref="HostedRule"/>'s.</summary>
internal sealed class TldSwapRule : ILookalikeRule
{
    /// <summary>Letters of a country's ending (ISO 3166).</summary>
    private const int CountryLetters = 2;

    /// <summary>Countries' endings sold to the whole world, beside the cheap ones: search engines read no country in one.</summary>
    private static readonly FrozenSet<string> SoldToAll = FrozenSet.Create(
        "ad",
        "ai",
        "as",
        "bz",
        "cd",
        "co",
        "dj",
        "fm",
        "gg",
        "im",
        "io",
        "me",
        "ms",
        "nu",
        "sc",
        "sr",
        "tv",
        "vc"
    );

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
            ? Finding.Compare(
                seen,
                real,
                isUnsure: !seen.IsCheapSuffix && (WordLists.IsCommon(seen.Domain.Label) || IsCountrys(seen.Domain.Suffix, real.Suffix))
            )
            : null;

    /// <inheritdoc/>
    public int Shortest(SeenHost seen, Clues clues, bool isSameSuffix, Sensitivity sensitivity) =>
        sensitivity.TldSwap.Shortest(isSameSuffix, seen.IsCheapSuffix);

    /// <summary>
    /// True for a country's ending, where the brand itself or a sister may be: <c>kaspersky.de</c> is Kaspersky's. Not for one that is sold
    /// to the whole world, and not for a slip of the real one (<c>paypal.cm</c>).
    /// </summary>
    private static bool IsCountrys(string seen, string real) =>
        seen.Length - seen.LastIndexOf('.') - 1 == CountryLetters && !SoldToAll.Contains(seen) && EditDistance.Osa(seen, real) > 1;

    /// <summary>An ordinary word under .com was taken long before a brand had to choose another suffix: polygon.com.</summary>
    private static bool IsOlderName(SpelledDomain seen) => seen.Suffix == "com" && WordLists.IsCommon(seen.Label);
}
