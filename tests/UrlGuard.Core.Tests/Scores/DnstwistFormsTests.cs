using UrlGuard.Core.Coverage;
using UrlGuard.Core.Spelled;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The names that dnstwist makes of a domain, among the variants: docs/coverage.md says so.</summary>
[Thorough]
public sealed class DnstwistFormsTests
{
    private const string Brand = "kraken.com";

    private static readonly HashSet<string> Made = [.. Variants.Of(new SpelledDomain(Given.Domain(Brand))).Select(variant => variant.Host)];

    /// <summary>Percent of a fuzzer's names. Its word lists are its own, and its homoglyphs replace many letters at once.</summary>
    [TestCase("addition", 100)]
    [TestCase("bitsquatting", 100)]
    [TestCase("hyphenation", 100)]
    [TestCase("insertion", 100)]
    [TestCase("omission", 100)]
    [TestCase("repetition", 100)]
    [TestCase("replacement", 100)]
    [TestCase("subdomain", 100)]
    [TestCase("transposition", 100)]
    [TestCase("vowel-swap", 100)]
    [TestCase("various", 100)]
    [TestCase("tld-swap", 88)]
    [TestCase("dictionary", 49)]
    [TestCase("homoglyph", 2)]
    public void NamesOfAFuzzer_AreMade(string fuzzer, int atLeast)
    {
        string[] names =
        [
            .. Repository.Corpus("generated/dnstwist.tsv").Where(row => row[1] == Brand && row[2] == fuzzer).Select(row => row[0]),
        ];
        string[] lacking = [.. names.Where(name => !Made.Contains(name))];
        TestContext.Out.WriteLine(
            $"{fuzzer}: {names.Length - lacking.Length} of {names.Length}; not: {string.Join(' ', lacking.Take(30))}"
        );
        Assert.That(names, Is.Not.Empty);
        Assert.That(100 * (names.Length - lacking.Length) / names.Length, Is.GreaterThanOrEqualTo(atLeast));
    }
}
