using UrlGuard.Core;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Browser.Tests.Drawn;

/// <summary>Lookalikes of every kind, drawn at random from the generated variants of 50 protected domains; always the same.</summary>
internal static class DrawnLookalikes
{
    private const int Seed = 20_261_124;
    private const int Domains = 50;

    /// <summary>Enough to meet every kind that a domain has.</summary>
    private const int LooksPerDomain = 3_000;

    /// <summary>The protected sites.</summary>
    public static IReadOnlyList<string> Protected { get; } = Brands(Domains);

    /// <summary>Popular brands, evenly spread over those of the corpus.</summary>
    public static IReadOnlyList<string> Brands(int count)
    {
        string[] brands = File.ReadAllLines(Path.Combine(Programs.Root, "tests", "corpus", "brands.txt"));
        return [.. Enumerable.Range(0, count).Select(number => brands[number * brands.Length / count])];
    }

    /// <summary>As many of each kind as of every other, as far as there are enough.</summary>
    public static IReadOnlyList<Lookalike> Draw(int count)
    {
        Random random = new Random(Seed);
        ProtectedDomains all = new(Protected.Select(Domain));
        Judge judge = new(all, new Exemptions([]), Knowledge.BuiltIn);
        Lookalike[][] kinds = all
            .All.SelectMany(domain => Look(judge, domain, random))
            .ToLookup(lookalike => lookalike.Kind)
            .Select(kind => Shuffled(kind, random))
            .ToArray();
        return
        [
            .. Enumerable
                .Range(0, kinds.Max(kind => kind.Length))
                .SelectMany(rank => kinds.Where(kind => rank < kind.Length).Select(kind => kind[rank]))
                .DistinctBy(lookalike => lookalike.Host)
                .Take(count),
        ];
    }

    private static IEnumerable<Lookalike> Look(Judge judge, SpelledDomain domain, Random random) =>
        from variant in Shuffled(Variants.Of(domain), random).Take(LooksPerDomain)
        let verdict = judge.CheckHost(variant.Host.AsMemory())
        where verdict.Code == VerdictCode.Lookalike
        select new Lookalike(variant.Host, variant.Host, WireName.Of(verdict.Kind));

    private static T[] Shuffled<T>(IEnumerable<T> items, Random random)
    {
        T[] array = [.. items];
        random.Shuffle(array);
        return array;
    }

    private static RegistrableDomain Domain(string name)
    {
        Assert.That(HostName.TryCreate(name.AsMemory(), out HostName host), Is.EqualTo(UnjudgedReason.None), name);
        Assert.That(RegistrableDomain.TryCreate(host, out RegistrableDomain domain), Is.EqualTo(UnjudgedReason.None), name);
        return domain;
    }
}
