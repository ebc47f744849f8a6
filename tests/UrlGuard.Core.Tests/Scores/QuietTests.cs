using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>Warnings on honest sites, which must stay rare: docs/detection.md, scores.</summary>
public sealed class QuietTests
{
    private const int MostPopularSites = 20;
    private const double MostNeighbours = 5;

    // Sites that the list of known sites has not seen. No target: today's figure, so that a regression is noticed.
    private const int MostCompanies = 18;
    private const double MostCompanyNeighbours = 56;

    [TestCase("popular", 19_000, MostPopularSites)]
    [TestCase("companies", 8_000, MostCompanies)]
    public void RealSites_AreHardlyEverAccused(string corpus, int atLeast, int most)
    {
        string[] sites =
        [
            .. new[] { Corpora.Development, Corpora.SetAside }
                .SelectMany(part => Repository.Corpus($"generated/{corpus}{part}.tsv"))
                .Select(row => row[0]),
        ];
        Assert.That(sites, Has.Length.GreaterThan(atLeast));
        int accused = sites.Count(Corpora.IsWarnedAbout);
        TestContext.Out.WriteLine($"{corpus}: {accused} of {sites.Length}");
        Assert.That(accused, Is.LessThanOrEqualTo(most));
    }

    [TestCase("neighbours", Corpora.Development, MostNeighbours)]
    [TestCase("neighbours", Corpora.SetAside, MostNeighbours)]
    [TestCase("company-neighbours", Corpora.Development, MostCompanyNeighbours)]
    [TestCase("company-neighbours", Corpora.SetAside, MostCompanyNeighbours)]
    public void RealNeighbours_SeldomAccuseEachOther(string corpus, string part, double most)
    {
        string[][] pairs = [.. Repository.Corpus($"generated/{corpus}{part}.tsv")];
        Assert.That(Corpora.Percent(pairs.Count(IsAccused), pairs.Length, corpus + part), Is.LessThanOrEqualTo(most));
    }

    private static IEnumerable<TestCaseData> Reported() =>
        Repository
            .Corpus("reported-false-alarms.tsv")
            .Select(row => new TestCaseData(new object[] { row }).SetArgDisplayNames(row[0], row[1]));

    [TestCaseSource(nameof(Reported))]
    public void FalseAlarm_ReportedElsewhere_IsNone(string[] row) => Assert.That(IsAccused(row), Is.False);

    private static bool IsAccused(string[] row) =>
        new Judge(Given.Protect(row[1]), Given.Exempt(), Knowledge.BuiltIn).CheckHost(row[0].AsMemory()).Code == VerdictCode.Lookalike;
}
