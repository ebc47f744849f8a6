using CsCheck;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Compares the indexes with every rule on every protected domain: a rule never sees what the index does not find.</summary>
public sealed class CandidateTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "tests", "corpus");

    private static readonly string[] Brands =
    [
        .. File.ReadLines(Path.Combine(Corpus, "brands.txt")).Where(line => line.Length > 0 && line[0] != '#'),
        "bing.com",
        "t-mo.de",
        "xn--mnchen-3ya.de",
        "wells-fargo.com",
    ];

    private static readonly ProtectedDomains Protected = Given.Protect(Brands);

    [Test]
    public void FindCandidates_ForRealPhishingNames_HasEveryDomainThatARuleFinds()
    {
        const int Every = 5; // of some 4,000 names: each is examined by every rule for every brand
        foreach (
            string host in File.ReadLines(Path.Combine(Corpus, "phishing.tsv"))
                .Where((_, i) => i % Every == 0)
                .Select(line => line.Split('\t')[0])
        )
        {
            Assert.That(Missed(host), Is.Empty, host);
        }
    }

    [Test]
    public void FindCandidates_ForGluedAndMovedNames_HasEveryDomainThatARuleFinds() =>
        Gen.Select(
                Pick(Brands),
                Pick("", "www", "ww", "wwww", "login", "x", "my-", "www.", "a.b-", "secure"),
                Pick("", "-com", "com", ".com", "login", "-verify", "s", "1", ".evil", "x.y"),
                Gen.Int[0, 20],
                Pick("", ".", "-", "0"),
                Pick("com", "net", "github.io", "de")
            )
            .Sample(
                (brand, before, behind, at, inserted, suffix) =>
                {
                    string label = brand[..brand.IndexOf('.')];
                    string host = before + label.Insert(Math.Min(at, label.Length), inserted) + behind + "." + suffix;
                    return Missed(host).Count == 0;
                }
            );

    private static Gen<string> Pick(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    /// <summary>Domains of which a rule says something and which are no candidates.</summary>
    private static List<string> Missed(string text)
    {
        if (
            HostName.TryCreate(text.AsMemory(), out HostName host) != UnjudgedReason.None
            || RegistrableDomain.TryCreate(host, out RegistrableDomain site) != UnjudgedReason.None
        )
        {
            return [];
        }

        List<Candidate> candidates = new List<Candidate>();
        Protected.FindCandidates(host, site, candidates, new Effort());
        SeenHost seen = new SeenHost(host, site);
        return
        [
            .. Protected
                .All.Where(
                    (real, i) =>
                        real.Ascii != seen.Domain.Ascii
                        && LookalikeRules.BySeverity.Any(rule =>
                            rule.Examine(seen, real, Sensitivity.Default) is not null && !IsAsked(rule, i)
                        )
                )
                .Select(real => real.Ascii),
        ];

        bool IsAsked(ILookalikeRule rule, int number) =>
            candidates.Any(candidate =>
                Protected.NamesOf(candidate.Label) is var (first, end)
                && number >= first
                && number < end
                && (
                    (rule.Clues & candidate.Clues) != 0
                    || !System.Text.Ascii.IsValid(seen.Chosen)
                    || !System.Text.Ascii.IsValid(Protected.All[number].UnicodeLabel)
                )
            );
    }
}
