using UrlGuard.Core.Data;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>The condition that the rules for a single edit share.</summary>
internal static class OneEdit
{
    /// <summary>True when the labels are one edit apart and too long for a coincidence.</summary>
    internal static bool IsSuspicious(SeenHost host, SpelledDomain real, Sensitivity sensitivity)
    {
        SpelledDomain seen = host.Domain;
        return real.UnicodeLabel.Length >= Shortest(host, seen.Suffix == real.Suffix, sensitivity)
            && host.DistanceTo(real) == 1
            && !IsAnotherWord(host, real)
            && !IsAnotherNumber(seen.UnicodeLabel, real.UnicodeLabel);
    }

    /// <summary>Letters of the shortest label for that.</summary>
    internal static int Shortest(SeenHost host, bool isSameSuffix, Sensitivity sensitivity) =>
        sensitivity.Typo.Shortest(isSameSuffix, host.IsCheapSuffix);

    /// <summary>
    /// True for an ordinary word that is somebody else's name: cooking beside booking, finance.ua beside binance.com. Under the suffix of a
    /// name that is no word itself, it is a trick.
    /// </summary>
    private static bool IsAnotherWord(SeenHost host, SpelledDomain real) =>
        (
            WordLists.IsCommon(real.UnicodeLabel)
                ? WordLists.IsCommon(host.Domain.UnicodeLabel)
                : (host.Words.IsEveryday || WordLists.IsWorldWord(host.Domain.UnicodeLabel))
                    && host.Domain.Suffix != real.Suffix
                    && !host.IsCheapSuffix
        ) && !IsPlural(host.Domain.UnicodeLabel, real.UnicodeLabel);

    private static bool IsPlural(string seen, string real) =>
        seen.Length == real.Length + 1 && seen[^1] == 's' && seen.StartsWith(real, StringComparison.Ordinal);

    /// <summary>Names that are counted are neighbours by nature: <c>site35</c> and <c>site45</c>.</summary>
    private static bool IsAnotherNumber(string seen, string real)
    {
        int at = seen.AsSpan().CommonPrefixLength(real);
        return seen.Length == real.Length && at < seen.Length && char.IsAsciiDigit(seen[at]) && char.IsAsciiDigit(real[at]);
    }

    /// <summary>Of two labels one edit apart: whether the edit is a swap. Only a swap keeps length and letters.</summary>
    internal static bool IsSwap(string seen, string real)
    {
        if (seen.Length != real.Length)
            return false;
        int at = seen.AsSpan().CommonPrefixLength(real);
        return at + 1 < seen.Length && seen[at] == real[at + 1] && seen[at + 1] == real[at];
    }
}
