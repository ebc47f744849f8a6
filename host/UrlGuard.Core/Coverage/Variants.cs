using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Coverage;

/// <summary>
/// Makes the names by which a domain could be imitated, some eight thousand of them. Not by reading the rules backwards: what
/// the rules miss must come out as missed. Only lookalike letters come from the table that the rules read.
/// </summary>
public static class Variants
{
    /// <summary>A name that several techniques make counts for the first, so the particular ones stand before the general ones.</summary>
    private static readonly (ImitationClass Class, Technique Technique)[] All =
    [
        .. Family(ImitationClass.Looks, HomoglyphTechniques.All),
        .. Family(ImitationClass.Separators, SeparatorTechniques.All),
        .. Family(ImitationClass.Letters, EditTechniques.All),
        .. Family(ImitationClass.Endings, SuffixTechniques.All),
        .. Family(ImitationClass.Words, CombinationTechniques.All),
        .. Family(ImitationClass.InFront, EmbeddingTechniques.All),
        .. Family(ImitationClass.Hosted, HostedTechniques.All),
    ];

    /// <summary>The names of all techniques, in the order of reports.</summary>
    public static IReadOnlyList<string> Techniques { get; } = [.. All.Select(each => each.Technique.Name)];

    /// <summary>
    /// Every variant once, always in the same order. Only names that can be registered and visited: neither the domain itself
    /// nor what is under it, no label that begins or ends with a hyphen, no Unicode that browsers map back to ASCII.
    /// </summary>
    public static IEnumerable<Variant> Of(SpelledDomain domain)
    {
        HashSet<string> made = new(StringComparer.Ordinal);
        foreach ((ImitationClass family, Technique technique) in All)
        {
            foreach (string name in Forms(domain, family).SelectMany(technique.Make))
            {
                if (
                    WebAddress.TryParse(name, out HostName host) == UnjudgedReason.None
                    && host.IsWellFormed
                    && IsRegistrable(host, domain)
                    && made.Add(host.ToString())
                )
                {
                    yield return new Variant(host.ToString(), technique.Name, family);
                }
            }
        }
    }

    /// <summary>Of a site at a public suffix the letters of what is registered like it are changed too: <c>g0v.uk</c>.</summary>
    private static IEnumerable<SpelledDomain> Forms(SpelledDomain domain, ImitationClass family) =>
        family is ImitationClass.Looks or ImitationClass.Letters && SpelledDomain.BoundOf(domain) is { } bound ? [domain, bound] : [domain];

    private static IEnumerable<(ImitationClass Class, Technique Technique)> Family(ImitationClass family, Technique[] techniques) =>
        techniques.Select(technique => (family, technique));

    private static bool IsRegistrable(HostName host, SpelledDomain domain) =>
        RegistrableDomain.TryCreate(host, out RegistrableDomain site) == UnjudgedReason.None
        && !site.Text.Span.SequenceEqual(domain.Ascii)
        && site.IsRegistrable;
}
