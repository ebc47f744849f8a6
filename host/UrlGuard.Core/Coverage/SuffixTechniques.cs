namespace UrlGuard.Core.Coverage;

/// <summary>The same name, or nearly, with another ending.</summary>
internal static class SuffixTechniques
{
    private const int Typos = 40;

    /// <summary>Endings that most people or most phishers register under.</summary>
    internal static readonly string[] Popular =
    [
        "com",
        "net",
        "org",
        "info",
        "biz",
        "online",
        "site",
        "top",
        "xyz",
        "shop",
        "store",
        "app",
        "dev",
        "live",
        "club",
        "vip",
        "click",
        "link",
        "support",
        "help",
        "services",
        "account",
        "email",
        "cloud",
        "digital",
        "finance",
        "money",
        "bank",
        "pw",
        "icu",
        "cyou",
        "cfd",
        "sbs",
        "buzz",
        "fun",
        "space",
        "website",
        "tech",
        "world",
        "today",
        "life",
        "work",
        "pro",
        "name",
        "mobi",
        "one",
        "bond",
        "rest",
        "lol",
        "mom",
        "quest",
        "monster",
        "hair",
        "beauty",
        "gdn",
        "loan",
        "win",
        "bid",
        "review",
    ];

    private static readonly string[] SecondLevel = ["com", "co", "net", "org"];

    internal static readonly Technique[] All =
    [
        new("tld-swap", domain => Popular.Concat(Countries).Select(suffix => domain.Label + "." + suffix)),
        new(
            "typo-and-tld-swap",
            domain =>
                Popular
                    .Take(6)
                    .SelectMany(suffix => Sample.Of(Neighbours.Of(domain.UnicodeLabel), Typos).Select(label => label + "." + suffix))
        ),
    ];

    /// <summary>Every country's ending, and those below it that stand for .com: <c>de</c>, <c>co.uk</c>, <c>com.au</c>.</summary>
    private static IEnumerable<string> Countries =>
        Sample
            .LinesOf("public-suffixes.txt")
            .Select(line => line.Split('\t'))
            .Where(parts => parts[1].Contains('i', StringComparison.Ordinal))
            .Select(parts => parts[0])
            .Where(suffix =>
                suffix.Split('.') is [{ Length: 2 }] || (suffix.Split('.') is [var first, { Length: 2 }] && SecondLevel.Contains(first))
            );
}
