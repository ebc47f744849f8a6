using UrlGuard.Core.Data;

namespace UrlGuard.Core.Coverage;

/// <summary>Names that a hoster gives to anybody.</summary>
internal static class HostedTechniques
{
    /// <summary>The most abused of the Public Suffix List's PRIVATE section; the data file has the hosters that it lacks.</summary>
    private static readonly string[] Popular =
    [
        "github.io",
        "gitlab.io",
        "pages.dev",
        "workers.dev",
        "r2.dev",
        "web.app",
        "firebaseapp.com",
        "netlify.app",
        "vercel.app",
        "herokuapp.com",
        "onrender.com",
        "azurewebsites.net",
        "blogspot.com",
        "glitch.me",
        "surge.sh",
        "fly.dev",
        "myshopify.com",
        "ngrok.io",
        "duckdns.org",
        "ddns.net",
        "wordpress.com",
        "translate.goog",
        "webflow.io",
        "framer.app",
        "square.site",
    ];

    internal static readonly Technique[] All =
    [
        // The label alone tells nothing where companies have accounts of their own.
        new(
            "hosted-label",
            domain => Hosters.Where(hoster => !HostedNames.IsTenant(hoster)).Select(hoster => $"{domain.UnicodeLabel}.{hoster}")
        ),
        new(
            "hosted-with-word",
            domain =>
                Hosters.SelectMany(
                    (hoster, i) =>
                        CombinationTechniques
                            .Some(i, 1)
                            .SelectMany(word =>
                                new[]
                                {
                                    $"{domain.UnicodeLabel}-{word}.{hoster}",
                                    $"{word}-{domain.UnicodeLabel}.{hoster}",
                                    $"{domain.UnicodeLabel}{word}.{hoster}",
                                }
                            )
                )
        ),
        new(
            "hosted-domain-with-word",
            domain =>
                Hosters.SelectMany(
                    (hoster, i) => CombinationTechniques.Some(i, 1).Select(word => $"{domain.Unicode.Replace('.', '-')}-{word}.{hoster}")
                )
        ),
    ];

    private static IEnumerable<string> Hosters => Popular.Concat(Sample.LinesOf("hosting-suffixes.txt"));
}
