using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>Warnings on honest sites, which must stay rare: docs/detection.md, scores.</summary>
[Thorough]
public sealed class QuietTests
{
    // Today's figures, each part alone, so that a regression is noticed: strangers that are accused, and all warnings.
    [TestCase("popular", Corpora.Development, 9_000, 3, 22)]
    [TestCase("popular", Corpora.SetAside, 9_000, 4, 42)]
    [TestCase("companies", Corpora.Development, 8_000, 4, 20)]
    [TestCase("schools", Corpora.Development, 11_000, 1, 6)]
    public void RealSites_AreHardlyEverAccused_OfImitatingABrand(string corpus, string part, int atLeast, int sure, int all) =>
        Hold(corpus, part, Corpora.Judge, atLeast, sure, all);

    [TestCase("popular", Corpora.Development, 9_000, 4, 44)]
    [TestCase("popular", Corpora.SetAside, 9_000, 4, 38)]
    [TestCase("schools", Corpora.Development, 11_000, 5, 25)]
    public void RealSites_AreHardlyEverAccused_OfImitatingAnOrdinarySite(string corpus, string part, int atLeast, int sure, int all) =>
        Hold(corpus, part, Corpora.OrdinaryJudge, atLeast, sure, all);

    /// <summary>Universities are known sites; here they are judged as if nobody had told.</summary>
    [Test]
    public void Universities_AreHardlyEverAccused() =>
        Hold("universities", Corpora.Development, Corpora.JudgeWithoutSites, atLeast: 7_000, sure: 1, all: 2);

    /// <summary>Honest names that look most like imitations (tests/corpus/README.md), each against the one name that it looks like.</summary>
    [TestCase("confusable", Corpora.Development, 400, 5.1, 24.1)]
    [TestCase("confusable", Corpora.SetAside, 400, 6.4, 28)]
    [TestCase("second.confusable", Corpora.Development, 290, 5.2, 30.6)]
    public void ConfusableSites_AreSeldomAccused(string corpus, string part, int atLeast, double sure, double all)
    {
        string[][] pairs = [.. Repository.Corpus($"generated/{corpus}{part}.tsv")];
        Assert.That(pairs, Has.Length.GreaterThanOrEqualTo(atLeast));
        int accused = 0,
            warned = 0;
        foreach (IGrouping<string, string[]> kind in pairs.GroupBy(row => row[3]))
        {
            Verdict[] found = [.. kind.Select(Check).Where(verdict => verdict.Code == VerdictCode.Lookalike)];
            int certain = found.Count(verdict => verdict.Certainty == Certainty.Sure);
            TestContext.Out.WriteLine($"{kind.Key}: {certain} sure, {found.Length - certain} unsure of {kind.Count()}");
            (accused, warned) = (accused + certain, warned + found.Length);
        }
        if (part == Corpora.Development)
        {
            foreach (string[] row in pairs.Where(IsAccused))
                TestContext.Out.WriteLine("  " + string.Join('\t', row));
        }
        Assert.Multiple(() =>
        {
            Assert.That(Corpora.Percent(accused, pairs.Length, $"confusable, sure, {Corpora.Name(part)}"), Is.LessThanOrEqualTo(sure));
            Assert.That(Corpora.Percent(warned, pairs.Length, $"confusable, all, {Corpora.Name(part)}"), Is.LessThanOrEqualTo(all));
        });
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

    private static void Hold(string corpus, string part, Judge judge, int atLeast, int sure, int all)
    {
        string[] sites = [.. Repository.Corpus($"generated/{corpus}{part}.tsv").Select(row => row[0])];
        Assert.That(sites, Has.Length.GreaterThan(atLeast));
        Alarms alarms = Alarms.On(corpus, part, sites, judge);
        Assert.Multiple(() =>
        {
            Assert.That(alarms.Sure, Is.LessThanOrEqualTo(sure), "strangers that are accused");
            Assert.That(alarms.All, Is.LessThanOrEqualTo(all), "all warnings");
        });
    }

    private static bool IsAccused(string[] row) => Check(row).Code == VerdictCode.Lookalike;

    private static Verdict Check(string[] row) =>
        new Judge(Given.Protect(row[1]), Given.Exempt(), Knowledge.BuiltIn).CheckHost(row[0].AsMemory());
}
