using UrlGuard.Core.Data;

namespace UrlGuard.Core.Coverage;

/// <summary>Names that a hoster gives to anybody.</summary>
internal static class HostedTechniques
{
    /// <summary>Country endings of a hoster; the Public Suffix List no longer has them.</summary>
    private static readonly string[] Countries = ["blogspot.de", "blogspot.co.uk", "blogspot.com.br"];

    private const int OtherHosters = 60,
        HostersEach = 4;

    internal static readonly Technique[] All =
    [
        // The label alone tells nothing where companies have accounts of their own.
        new(
            "hosted-label",
            domain => Hosters.Where(hoster => !HostedNames.IsTenant(hoster)).Select(hoster => $"{domain.UnicodeLabel}.{hoster}")
        ),
        new(
            "hosted-phishing-form",
            domain =>
                PhishingForms.Hosted.SelectMany(
                    (form, i) =>
                        Enumerable
                            .Range(0, HostersEach)
                            .Select(each => PhishingForms.Hosters[(i * HostersEach + each) % PhishingForms.Hosters.Length])
                            .Select(hoster => $"{PhishingForms.Fill(form, domain.UnicodeLabel, domain.Unicode.Replace('.', '-'))}.{hoster}")
                )
        ),
        new("hosted-domain", domain => Hosters.Select(hoster => $"{domain.Unicode}.{hoster}")),
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

    private static IEnumerable<string> Hosters =>
        [.. PhishingForms.Hosters, .. Countries, .. Sample.Of(Sample.LinesOf("hosting-suffixes.txt"), OtherHosters)];
}
