using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>Warnings on honest sites, which must stay rare: docs/detection.md, scores.</summary>
public sealed class QuietTests
{
    // Today's figures, each part alone, so that a regression is noticed.
    [TestCase("popular", Corpora.Development, 9_000, 15, 8)]
    [TestCase("popular", Corpora.SetAside, 9_000, 28, 6)]
    [TestCase("companies", Corpora.Development, 8_000, 18, 0)]
    [TestCase("schools", Corpora.Development, 11_000, 4, 1)]
    public void RealSites_AreHardlyEverAccused_OfImitatingABrand(string corpus, string part, int atLeast, int strangers, int own) =>
        Hold(corpus, part, Corpora.Judge, atLeast, strangers, own);

    [TestCase("popular", Corpora.Development, 9_000, 37, 2)]
    [TestCase("popular", Corpora.SetAside, 9_000, 34, 3)]
    [TestCase("schools", Corpora.Development, 11_000, 23, 2)]
    public void RealSites_AreHardlyEverAccused_OfImitatingAnOrdinarySite(string corpus, string part, int atLeast, int strangers, int own) =>
        Hold(corpus, part, Corpora.OrdinaryJudge, atLeast, strangers, own);

    /// <summary>Honest names that look most like imitations (tests/corpus/README.md), each against the one name that it looks like.</summary>
    [TestCase(Corpora.Development, 26)]
    [TestCase(Corpora.SetAside, 30)]
    public void ConfusableSites_AreSeldomAccused(string part, double most)
    {
        string[][] pairs = [.. Repository.Corpus($"generated/confusable{part}.tsv")];
        string[][] accused = [.. pairs.Where(IsAccused)];
        foreach (IGrouping<string, string[]> kind in pairs.GroupBy(row => row[3]))
            _ = Corpora.Percent(accused.Count(row => row[3] == kind.Key), kind.Count(), kind.Key);
        if (part == Corpora.Development)
        {
            foreach (string[] row in accused)
                TestContext.Out.WriteLine("  " + string.Join('\t', row));
        }
        Assert.That(pairs, Has.Length.GreaterThanOrEqualTo(350));
        Assert.That(Corpora.Percent(accused.Length, pairs.Length, $"confusable, {Corpora.Name(part)}"), Is.LessThanOrEqualTo(most));
    }

    [TestCase("neighbours", 5)]
    [TestCase("company-neighbours", 48)]
    public void RealNeighbours_SeldomAccuseEachOther(string corpus, double most)
    {
        string[][] pairs = [.. Repository.Corpus($"generated/{corpus}.tsv")];
        Assert.That(Corpora.Percent(pairs.Count(IsAccused), pairs.Length, corpus), Is.LessThanOrEqualTo(most));
    }

    private static IEnumerable<TestCaseData> Reported() =>
        Repository
            .Corpus("reported-false-alarms.tsv")
            .Select(row => new TestCaseData(new object[] { row }).SetArgDisplayNames(row[0], row[1]));

    [TestCaseSource(nameof(Reported))]
    public void FalseAlarm_ReportedElsewhere_IsNone(string[] row) => Assert.That(IsAccused(row), Is.False);

    private static void Hold(string corpus, string part, Judge judge, int atLeast, int strangers, int own)
    {
        Alarms alarms = Alarms.On(corpus, part, Repository.Corpus($"generated/{corpus}{part}.tsv").Select(row => row[0]), judge);
        Assert.That(alarms.Sites, Is.GreaterThan(atLeast));
        Assert.That(alarms.Strangers, Has.Length.LessThanOrEqualTo(strangers));
        Assert.That(alarms.Own, Has.Length.LessThanOrEqualTo(own));
    }

    private static bool IsAccused(string[] row) =>
        new Judge(Given.Protect(row[1]), Given.Exempt(), Knowledge.BuiltIn).CheckHost(row[0].AsMemory()).Code == VerdictCode.Lookalike;
}
