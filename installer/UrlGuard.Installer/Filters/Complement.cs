namespace UrlGuard.Installer.Filters;

/// <summary>
/// Expressions that match all but some words. Only RE2's, TRE's and Perl's common syntax is used, in which nothing can look ahead.
/// </summary>
internal static class Complement
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz",
        OfLabels = "abcdefghijklmnopqrstuvwxyz0123456789-_",
        Label = "[a-z0-9_-]+";

    /// <summary>Every word of at least so many letters but these.</summary>
    public static string OfWords(IEnumerable<string> words, int shortest) =>
        Rest([.. words.Distinct(StringComparer.Ordinal)], "", shortest, Letters, "[a-z]");

    /// <summary>Every label but these.</summary>
    public static string OfLabel(IEnumerable<string> labels) =>
        Rest([.. labels.Distinct(StringComparer.Ordinal)], "", 1, OfLabels, "[a-z0-9_-]");

    /// <summary>A site with all names under it but these, each with all under it. It matches whole hosts only, and begins with ^.</summary>
    public static string OfNames(string site, IEnumerable<string> names) =>
        $@"^{Before([.. names.Select(name => name[..^(site.Length + 1)])])}{LabelTrie.Of([site])}";

    /// <summary>The front of a name, up to its dot: nothing, or labels that lead to none of these.</summary>
    private static string Before(string[] taken)
    {
        ILookup<string, string> byLast = taken.ToLookup(
            name => name[(name.LastIndexOf('.') + 1)..],
            name => name[..Math.Max(0, name.LastIndexOf('.'))],
            StringComparer.Ordinal
        );
        string[] choices =
        [
            $@"({Label}\.)*{OfLabel(byLast.Select(last => last.Key))}\.",
            .. byLast
                .OrderBy(last => last.Key, StringComparer.Ordinal)
                .Where(last => !last.Contains(""))
                .Select(last => $@"{Before([.. last])}{last.Key}\."),
        ];
        return $"({string.Join('|', choices)})?";
    }

    /// <summary>The rest of a word that has begun, so that it becomes none of these.</summary>
    private static string Rest(string[] words, string begun, int shortest, string alphabet, string any)
    {
        string[] longer = [.. words.Where(word => word.Length > begun.Length && word.StartsWith(begun, StringComparison.Ordinal))];
        bool mayEnd = begun.Length >= shortest && !words.Contains(begun);
        int missing = Math.Max(0, shortest - begun.Length);
        if (longer.Length == 0)
            return Many(any, mayEnd ? 0 : Math.Max(1, missing));
        char[] taken = [.. longer.Select(word => word[begun.Length]).Distinct().Order()];
        string[] free = [.. alphabet.Where(letter => !taken.Contains(letter)).Select(letter => letter.ToString())];
        string[] choices =
        [
            LabelTrie.Of(free) + Many(any, Math.Max(0, missing - 1)),
            .. taken.Select(letter => letter + Rest(words, begun + letter, shortest, alphabet, any)),
        ];
        return $"({string.Join('|', choices)}){(mayEnd ? "?" : "")}";
    }

    private static string Many(string any, int least) =>
        least == 0 ? any + "*" : string.Concat(Enumerable.Repeat(any, least - 1)) + any + "+";
}
