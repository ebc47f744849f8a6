using UrlGuard.Core.Tests.Verdicts;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>How seldom an honest site is accused: docs/detection.md, scores.</summary>
public sealed class QuietTests
{
    // What is measured; the aim is 20 sites and 5 % of the pairs, and the way there is the list of known sites.
    private const int MostPopularSites = 36;
    private const double MostNeighbours = 42;

    [Test]
    public void PopularSites_AreHardlyEverAccused()
    {
        string[] sites = [.. new[] { Corpora.Development, Corpora.SetAside }.SelectMany(part => Repository.Corpus($"generated/popular{part}.tsv"))
            .Select(row => row[0])];
        Assert.That(sites, Has.Length.GreaterThan(19_000));
        int accused = sites.Count(Corpora.IsWarnedAbout);
        TestContext.Out.WriteLine($"popular sites: {accused} of {sites.Length}");
        Assert.That(accused, Is.LessThanOrEqualTo(MostPopularSites));
    }

    [TestCase(Corpora.Development)]
    [TestCase(Corpora.SetAside)]
    public void RealNeighbours_HardlyEverAccuseEachOther(string part)
    {
        string[][] pairs = [.. Repository.Corpus($"generated/neighbours{part}.tsv")];
        Assert.That(Corpora.Percent(pairs.Count(IsAccused), pairs.Length, "neighbours"), Is.LessThanOrEqualTo(MostNeighbours));
    }

    private static IEnumerable<TestCaseData> Reported() => Repository.Corpus("reported-false-alarms.tsv")
        .Select(row => new TestCaseData(new object[] { row }).SetArgDisplayNames(row[0], row[1]));

    [TestCaseSource(nameof(Reported))]
    public void FalseAlarm_ReportedElsewhere_IsNone(string[] row) => Assert.That(IsAccused(row), Is.False);

    private static bool IsAccused(string[] row) => new Judge(Lists.Protect(row[1]), Lists.Exempt())
        .CheckHost(row[0].AsMemory()).Code == VerdictCode.Lookalike;
}
