using UrlGuard.Core.Names;

namespace UrlGuard.Installer.Filters;

/// <summary>Expressions for the end of a host.</summary>
internal static class Suffixes
{
    private const string Ace = "xn--";

    /// <summary>Top levels where only schools, public bodies, the army or treaties register (RFC 920), and this computer itself.</summary>
    private static readonly string[] Reserved = ["edu", "gov", "int", "mil", "localhost"];

    private static readonly string[] SecondLevel = ["co", "com", "net", "org"];

    private static readonly HashSet<string> Countries =
    [
        .. (from one in "abcdefghijklmnopqrstuvwxyz" from two in "abcdefghijklmnopqrstuvwxyz" select $"{one}{two}").Where(
            IsRegisteredUnder
        ),
    ];

    private static readonly ILookup<string, string> BySecondLevel = (
        from level in SecondLevel
        from country in Countries
        where PublicSuffixList.IsListed($"{level}.{country}") && IsRegisteredUnder($"{level}.{country}")
        select (level, country)
    ).ToLookup(each => each.level, each => each.country, StringComparer.Ordinal);

    /// <summary>True when <see cref="Any"/> matches it.</summary>
    public static bool IsAny(string suffix)
    {
        (string first, string rest) = KnownSitesByLabel.Split(suffix);
        if (rest.Length > 0)
            return BySecondLevel[first].Contains(rest);
        return first.StartsWith(Ace, StringComparison.Ordinal)
            || (first.All(char.IsAsciiLetterLower) && (first.Length == 2 ? Countries.Contains(first) : !Reserved.Contains(first)));
    }

    /// <summary>Any suffix under which anybody registers, a top level or .co.uk and the like, but these.</summary>
    public static string Any(IReadOnlyCollection<string> but)
    {
        IEnumerable<string> levels = SecondLevel.Select(level =>
            $@"{level}\.{LabelTrie.Of(BySecondLevel[level].Where(country => !but.Contains($"{level}.{country}")))}"
        );
        string[] foreign = [.. but.Where(one => one.StartsWith(Ace, StringComparison.Ordinal)).Select(one => one[Ace.Length..])];
        return $"({LabelTrie.Of(Countries.Where(country => !but.Contains(country)))}"
            + $"|{Complement.OfWords(Reserved.Concat(but.Where(one => one.Length > 2 && one.All(char.IsAsciiLetterLower))), shortest: 3)}"
            + $"|{Ace}{Complement.OfLabel(foreign)}|{string.Join('|', levels)})";
    }

    /// <summary>False where the suffix itself is registered, or where what is registered has one label more (*.ck).</summary>
    private static bool IsRegisteredUnder(string suffix) =>
        HostName.TryCreate($"q7zx2.{suffix}".AsMemory(), out HostName host) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(host, out RegistrableDomain site) == UnjudgedReason.None
        && site.Suffix.SequenceEqual(suffix);
}
