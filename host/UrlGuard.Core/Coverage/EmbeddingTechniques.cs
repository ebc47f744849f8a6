namespace UrlGuard.Core.Coverage;

/// <summary>The name inside the host of another site.</summary>
internal static class EmbeddingTechniques
{
    private const int Doubles = 24,
        CarriersEach = 3;

    /// <summary>Sites that carry it: they say nothing themselves.</summary>
    private static readonly string[] Carriers =
    [
        "q7zx2.net",
        "web-8814.info",
        "portal-x.top",
        "id48210.xyz",
        "mobile-de2.site",
        "u-91.online",
        "c0ntent.shop",
        "eu-node5.com.br",
        "zk-panel.cn",
        "a1b2c3.ru",
        "session-28.live",
        "ref771.click",
    ];

    internal static readonly Technique[] All =
    [
        new("domain-in-front", domain => Carriers.SelectMany((carrier, i) => Forms(domain.Unicode, carrier, i))),
        new(
            "domain-with-hyphens-in-front",
            domain => Carriers.SelectMany((carrier, i) => Forms(domain.Unicode.Replace('.', '-'), carrier, i))
        ),
        new(
            "domain-across-a-dot",
            domain =>
                Carriers.SelectMany(
                    (carrier, i) =>
                        CombinationTechniques
                            .Some(i, 3)
                            .SelectMany(word =>
                                new[] { $"{domain.Unicode}-{word}.{Ending(carrier)}", $"www.{domain.Unicode}-{word}.{Ending(carrier)}" }
                            )
                )
        ),
        new(
            "double-in-front",
            domain =>
                Sample
                    .Of(LookalikeForms.Of(domain.UnicodeLabel), Doubles)
                    .Where(form => form != domain.UnicodeLabel)
                    .SelectMany((form, i) => Forms($"{form}.{domain.Ending}", Carriers[i % Carriers.Length], i))
        ),
        new(
            "phishing-form-in-front",
            domain =>
                PhishingForms.Front.SelectMany(
                    (form, i) =>
                        Carriers
                            .Skip(i % 3)
                            .Take(CarriersEach)
                            .Select(carrier => $"{PhishingForms.Fill(form, domain.UnicodeLabel, domain.Unicode)}.{carrier}")
                )
        ),
        new("label-in-front", domain => Carriers.SelectMany((carrier, i) => Forms(domain.UnicodeLabel, carrier, i))),
    ];

    private static IEnumerable<string> Forms(string name, string carrier, int place)
    {
        string word = CombinationTechniques.Some(place, 1).First();
        return [$"{name}.{carrier}", $"www.{name}.{carrier}", $"{name}.{word}.{carrier}", $"{word}.{name}.{carrier}"];
    }

    private static string Ending(string carrier) => carrier[(carrier.IndexOf('.', StringComparison.Ordinal) + 1)..];
}
