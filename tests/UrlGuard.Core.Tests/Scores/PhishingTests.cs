using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The share of real phishing that is found: docs/detection.md, scores.</summary>
public sealed class PhishingTests
{
    /// <summary>Shorter labels have honest neighbours: they are scored apart.</summary>
    private const int ShortestOrdinary = 4;

    private const int MostPrinted = 200;

    private const string Part = Corpora.Development;

    // Today's figures, so that a regression is noticed.
    [TestCase("typo", 99.5)]
    [TestCase("transposition", 98.5)]
    [TestCase("homoglyph", 99.5)]
    [TestCase("tld-swap", 99.5)]
    [TestCase("separator", 99.5)]
    [TestCase("combosquat", 95.5)]
    [TestCase("embedding", 94)]
    [TestCase("hosted", 95)]
    [TestCase("double-typo", 91)]
    public void Phishing_OfOneKind_IsFound(string kind, double floor) =>
        Assert.That(Score(kind, row => IsOrdinary(row) && row[2] == kind), Is.GreaterThanOrEqualTo(floor));

    [Test]
    public void Phishing_WithForeignLetters_IsFound() =>
        Assert.That(Score("with foreign letters", row => row[0].Contains("xn--", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(99.5));

    [Test]
    public void Phishing_OfAllKinds_IsFound() => Assert.That(Score("all", IsOrdinary), Is.GreaterThanOrEqualTo(96.5));

    [Test]
    public void Phishing_OfShortLabels_IsFound() =>
        Assert.That(Score("labels of two and three letters", row => !IsOrdinary(row)), Is.GreaterThanOrEqualTo(31));

    /// <summary>A corpus may see one brand in a name and the judge another that is as near: seldom.</summary>
    [Test]
    public void Phishing_IsSaidToImitateItsBrand()
    {
        (string Brand, Verdict Verdict)[] found =
        [
            .. Corpora.Phishing(Part).Select(row => (row[1], Check(row))).Where(each => IsWarning(each.Item2)),
        ];
        int right = found.Count(each => each.Verdict.Entry.Span.SequenceEqual(each.Brand));
        Assert.That(Corpora.Percent(right, found.Length, $"brand right, {Corpora.Name(Part)}"), Is.GreaterThanOrEqualTo(96.5));
    }

    private static double Score(string what, Func<string[], bool> isMeant)
    {
        string[][] rows = [.. Corpora.Phishing(Part).Where(isMeant)];
        string[][] missed = [.. rows.Where(row => !IsWarning(Check(row)))];
        TestContext.Out.WriteLine("missed: " + string.Join(' ', missed.Select(row => $"{row[0]}({row[1]})").Take(MostPrinted)));
        return Corpora.Percent(rows.Length - missed.Length, rows.Length, $"{what}, {Corpora.Name(Part)}");
    }

    private static bool IsOrdinary(string[] row) => row[1].IndexOf('.', StringComparison.Ordinal) >= ShortestOrdinary;

    private static bool IsWarning(Verdict verdict) => verdict.Code == VerdictCode.Lookalike;

    private static Verdict Check(string[] row) => Corpora.JudgeOf(Part).CheckHost(row[0].AsMemory());
}
