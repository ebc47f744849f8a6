namespace UrlGuard.Installer.Filters;

/// <summary>Expressions for the end of a host.</summary>
internal static class Suffixes
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Top levels at which only schools, public bodies, the army or treaties register (RFC 920).</summary>
    private static readonly string[] Reserved = ["edu", "gov", "int", "mil"];

    private static readonly string[] SecondLevel = ["co", "com", "net", "org"];

    /// <summary>Any suffix under which anybody registers: a top level, or .co.uk and the like.</summary>
    public static string Any(HonestLabels honest)
    {
        IEnumerable<string> levels = SecondLevel.Select(level =>
        {
            IEnumerable<string> countries = from one in Letters from two in Letters select $"{one}{two}";
            return $@"{level}\.{LabelTrie.Of(countries.Where(country => !honest.HasSite($"{level}.{country}")))}";
        });
        return $"([a-z][a-z]|{Except(Reserved, "")}|xn--[a-z0-9-]+|{string.Join('|', levels)})";
    }

    /// <summary>Matches every word of three letters or more but these, which have three.</summary>
    private static string Except(string[] words, string begun)
    {
        if (words.Any(word => word == begun))
            return "[a-z]+";
        char[] taken =
        [
            .. words.Where(word => word.StartsWith(begun, StringComparison.Ordinal)).Select(word => word[begun.Length]).Distinct(),
        ];
        string free = LabelTrie.Of(Letters.Where(letter => !taken.Contains(letter)).Select(letter => letter.ToString()));
        string rest = begun.Length switch
        {
            0 => "[a-z][a-z]+",
            1 => "[a-z]+",
            _ => "[a-z]*",
        };
        return $"({free}{rest}|{string.Join('|', taken.Select(letter => letter + Except(words, begun + letter)))})";
    }
}
