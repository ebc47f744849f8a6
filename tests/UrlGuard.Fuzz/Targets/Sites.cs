using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Fuzz.Targets;

/// <summary>The lists that inputs are judged by: the brands that detection is tuned with, and a few that are hard.</summary>
internal static class Sites
{
    /// <summary>Hard ones: short, in other letters, with hyphens and digits, below a hoster, the label under several suffixes.</summary>
    private static readonly string[] Hard =
    [
        "xn--mnchen-3ya.de",
        "xn--80ak6aa92e.com",
        "xn--fiqs8s.cn",
        "t-online.de",
        "9292.nl",
        "x.com",
        "hm.com",
        "aa-bb-cc.co.uk",
        "my.github.io",
        "paypal.de",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com",
        "illllll.com",
        "rnmrnm.org",
        "wwwvv.net",
    ];

    internal static string[] Protected { get; } =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "corpus", "brands.txt")).Where(line => line.Length > 0 && line[0] != '#'),
        .. Hard,
    ];

    internal static string[] Exempt { get; } = ["paypal-community.com", "login.paypa1.com", "g00gle.com"];

    /// <summary>A judge of all of it.</summary>
    /// <param name="isTwin">The lists backwards and each name twice, which must not matter.</param>
    internal static Judge Judge(bool isTwin)
    {
        IEnumerable<string> names = isTwin ? Protected.Reverse().Concat(Protected) : Protected;
        return new Judge(
            new ProtectedDomains(new Image(Build(names))),
            new Exemptions(isTwin ? Exempt.Reverse() : Exempt),
            Knowledge.BuiltIn
        );
    }

    /// <summary>The image of protected names.</summary>
    internal static byte[] Build(IEnumerable<string> names)
    {
        ImageBuilder image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(names.Select(EntryName.ToDomain), [], image);
        return image.Build(key: 0);
    }

    /// <summary>Pieces of hosts.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        .. Protected.Where((_, number) => number % 3 == 0),
        .. Protected.Where((_, number) => number % 4 == 0).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]),
        "login",
        "secure",
        "verify",
        "account",
        "bank",
        "online",
        "www",
        "www.",
        "-",
        ".",
        "..",
        "xn--",
        "xn--80ak6aa92e",
        "xn--pypal-4ve",
        "com",
        "co.uk",
        "github.io",
        "top",
        "pages.dev",
        "kawasaki.jp",
        "0",
        "1",
        "rn",
        "vv",
        "cl",
        "а",
        "о",
        "е",
        "ı",
        "ß",
        "ﬁ",
        "。",
        "\u200d",
        "İ",
        "l",
        "I",
        "%2e",
        "%D0%B0",
        "@",
        ":80",
        "[::1]",
        "1.2.3.4",
        "0x7f",
        "localhost",
        "_",
        "$",
        "*",
    ];
}
