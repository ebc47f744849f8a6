using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>
/// The names that dnstwist would try (tests/corpus/tools/variants.py), fuzzer by fuzzer. Real sites among them are not counted.
/// </summary>
[Thorough]
public sealed class DnstwistTests
{
    private const double Floor = 99;

    private static readonly Lazy<ILookup<string, string>> Variants = new(() =>
        Repository.Corpus("generated/dnstwist.tsv").ToLookup(row => row[2], row => row[0])
    );

    [Test]
    public void Fuzzers_AreTheOnesTested() => Assert.That(Variants.Value.Select(fuzzer => fuzzer.Key), Is.EquivalentTo(Fuzzers));

    private static readonly string[] Fuzzers =
    [
        "addition",
        "bitsquatting",
        "cyrillic",
        "dictionary",
        "homoglyph",
        "hyphenation",
        "insertion",
        "omission",
        "repetition",
        "replacement",
        "subdomain",
        "tld-swap",
        "transposition",
        "various",
        "vowel-swap",
    ];

    [TestCaseSource(nameof(Fuzzers))]
    public void Variants_OfOneFuzzer_AreCaught(string fuzzer)
    {
        VerdictCode[] verdicts =
        [
            .. Variants
                .Value[fuzzer]
                .Select(host => Corpora.Judge.CheckHost(host.AsMemory()).Code)
                .Where(code => code is VerdictCode.Lookalike or VerdictCode.Clear),
        ];
        int caught = verdicts.Count(code => code == VerdictCode.Lookalike);
        Assert.That(Corpora.Percent(caught, verdicts.Length, fuzzer), Is.GreaterThanOrEqualTo(Floor));
    }
}
