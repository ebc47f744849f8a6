using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Tests.Gate;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Coverage;

public sealed class CoverageReportTests
{
    // From 7 letters: the rules leave neighbours of shorter labels in peace by intention (Thresholds).
    private static readonly string[] Domains =
    [
        "commerzbank.de",
        "t-online.de",
        "instagram.com",
        "postfinance.ch",
        "gesundheitsakte.de",
        "netflix.com",
        "barclays.co.uk",
    ];

    /// <summary>The share that may be missed, in percent, where it is more than 1 (docs/coverage.md says why).</summary>
    private static readonly Dictionary<string, double> MayBeMissed = new(StringComparer.Ordinal)
    {
        ["three-edits"] = 4,
        ["two-words"] = 4,
        ["word-and-typo"] = 3,
        ["word-glued"] = 2,
    };

    private static readonly CoverageReport[] Reports =
    [
        .. Domains.Select(domain =>
            CoverageReport.Of(new Judge(Given.Protect(domain), Given.Exempt(), Knowledge.BuiltIn), new SpelledDomain(Given.Domain(domain)))
        ),
    ];

    private static IEnumerable<string> Techniques() => Variants.Techniques;

    [Thorough]
    [Test]
    public void Document_SaysWhatIsMissed() =>
        Assert.That(
            File.ReadLines(Path.Combine(Repository.Root, "docs", "coverage.md"))
                .SkipWhile(line => !line.StartsWith("| Technique | Missed | Why |", StringComparison.Ordinal))
                .Skip(2)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|')[1].Trim(' ', '`')),
            Is.EqualTo(MayBeMissed.Keys)
        );

    [TestCaseSource(nameof(Techniques))]
    public void Of_MissesHardlyAny(string technique)
    {
        JudgedVariant[] variants =
        [
            .. Reports.SelectMany(report => report.Variants).Where(judged => judged.Variant.Technique == technique),
        ];
        string[] missed = [.. variants.Where(judged => judged.Outcome == VariantOutcome.Missed).Select(judged => judged.Variant.Host)];
        TestContext.Out.WriteLine($"{variants.Length} variants, {missed.Length} missed: {string.Join(' ', missed.Take(100))}");
        Assert.That(variants, Is.Not.Empty);
        Assert.That(100.0 * missed.Length / variants.Length, Is.LessThanOrEqualTo(MayBeMissed.GetValueOrDefault(technique, 1)));
    }

    [Test]
    public void Of_SaysWhyNamesAreExcused()
    {
        Judge judge = new Judge(Given.Protect("amazon.com", "amazon.co"), Given.Exempt("amaz0n.com"), Knowledge.BuiltIn);
        CoverageReport report = CoverageReport.Of(judge, new SpelledDomain(Given.Domain("amazon.com")));
        Assert.That(OutcomeOf("amazon.co"), Is.EqualTo(VariantOutcome.Protected));
        Assert.That(OutcomeOf("amaz0n.com"), Is.EqualTo(VariantOutcome.Exempt));
        Assert.That(OutcomeOf("amazon.de"), Is.EqualTo(VariantOutcome.KnownSite));
        Assert.That(OutcomeOf("arnazon.com"), Is.EqualTo(VariantOutcome.Caught));

        VariantOutcome OutcomeOf(string host) => report.Variants.Single(judged => judged.Variant.Host == host).Outcome;
    }

    [Test]
    public void Of_WithoutKnownSites_ExcusesTheOwnersOwn()
    {
        Judge judge = new Judge(Given.Protect("amazon.com"), Given.Exempt(), Given.NoSites);
        CoverageReport report = CoverageReport.Of(judge, new SpelledDomain(Given.Domain("amazon.com")));
        Assert.That(report.Variants.Single(judged => judged.Variant.Host == "amazon.de").Outcome, Is.EqualTo(VariantOutcome.SameOwner));
        Assert.That(report.Counts.Total[VariantOutcome.KnownSite], Is.Zero);
    }

    [Test]
    public void Of_WithAnOwnerThatIsKnownHere_ExcusesTheOwnersOwn()
    {
        Knowledge knowledge = Given.Knowing(owned: [("northwindbank.com", 0), ("northwindbank.org", 0)]);
        Judge judge = new Judge(Given.Protect("northwindbank.com"), Given.Exempt(), knowledge);
        CoverageReport report = CoverageReport.Of(judge, new SpelledDomain(Given.Domain("northwindbank.com")));
        Assert.That(
            report.Variants.Single(judged => judged.Variant.Host == "northwindbank.org").Outcome,
            Is.EqualTo(VariantOutcome.SameOwner)
        );
        Assert.That(report.Counts.Total[VariantOutcome.SameOwner], Is.EqualTo(1));
    }

    [Test]
    public void Tallies_AddUp()
    {
        CoverageReport report = Reports[0];
        Assert.That(report.Counts.Total.Variants, Is.EqualTo(report.Variants.Count));
        Assert.That(
            report.Counts.Total.Caught + report.Counts.Total.Excused + report.Counts.Total.Missed,
            Is.EqualTo(report.Counts.Total.Variants)
        );
        Assert.That(report.Techniques.Sum(tally => tally.Caught), Is.EqualTo(report.Counts.Total.Caught));
        Assert.That(report.Techniques.Sum(tally => tally.Variants), Is.EqualTo(report.Counts.Total.Variants));
        Assert.That(report.Counts.Classes.Sum(tally => tally.Missed), Is.EqualTo(report.Counts.Total.Missed));
        Assert.That(report.Counts.Classes.Select(tally => tally.Name), Is.EqualTo(WireName.All<ImitationClass>()));
    }

    [Thorough]
    [TestCase("netflix.com")]
    [TestCase("dhl.de")]
    [TestCase("xn--mnchen-3ya.de")]
    public void WhatIsNotUnplanned_IsHeldByThePlan(string domain)
    {
        HeldNames held = HeldNames.Of(domain);
        Judge judge = new(Given.Protect(domain), Given.Exempt(), Knowledge.BuiltIn);
        CoverageReport report = CoverageReport.Of(judge, new SpelledDomain(Given.Domain(domain)));
        JudgedVariant[] caught = [.. report.Variants.Where(judged => judged.Outcome == VariantOutcome.Caught)];
        JudgedVariant[] open = [.. caught.Where(judged => !held.Contain(judged.Variant.Host))];
        TestContext.Out.WriteLine($"{caught.Length} caught, {report.Counts.Total.Unplanned} unplanned, {open.Length} of them not held");
        Assert.That(
            open.Where(judged => !judged.Counted.IsUnplanned && !judged.Counted.IsAsked).Select(judged => judged.Variant.Host),
            Is.Empty
        );
    }
}
