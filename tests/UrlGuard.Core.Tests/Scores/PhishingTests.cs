namespace UrlGuard.Core.Tests.Scores;

/// <summary>The share of real phishing that is found: docs/detection.md, scores.</summary>
public sealed class PhishingTests
{
    private static readonly (string Kind, double Floor)[] Floors =
    [
        ("typo", 99),
        ("transposition", 99),
        ("homoglyph", 98),
        ("combosquat", 97),
        ("embedding", 97),
        ("hosted", 97),
        ("tld-swap", 95),
        ("separator", 95),
        ("double-typo", 85),
    ];

    private static IEnumerable<TestCaseData> Kinds() =>
        Floors.SelectMany(floor =>
            new[] { Corpora.Development, Corpora.SetAside }.Select(part =>
                new TestCaseData(floor.Kind, part, floor.Floor).SetArgDisplayNames(floor.Kind, Name(part))
            )
        );

    [TestCaseSource(nameof(Kinds))]
    public void Phishing_OfOneKind_IsFound(string kind, string part, double floor) =>
        Assert.That(Score(part, kind, row => row[2] == kind), Is.GreaterThanOrEqualTo(floor));

    [TestCase(Corpora.Development)]
    [TestCase(Corpora.SetAside)]
    public void Phishing_WithForeignLetters_IsFound(string part) =>
        Assert.That(
            Score(part, "with foreign letters", row => row[0].Contains("xn--", StringComparison.Ordinal)),
            Is.GreaterThanOrEqualTo(95)
        );

    [TestCase(Corpora.Development)]
    [TestCase(Corpora.SetAside)]
    public void Phishing_OfAllKinds_IsFound(string part) => Assert.That(Score(part, "all", _ => true), Is.GreaterThanOrEqualTo(95));

    /// <summary>A corpus may see one brand in a name and the judge another that is as near: seldom.</summary>
    [TestCase(Corpora.Development)]
    [TestCase(Corpora.SetAside)]
    public void Phishing_IsSaidToImitateItsBrand(string part)
    {
        string[][] rows = [.. Corpora.Phishing(part)];
        int right = rows.Count(row => Corpora.Judge.CheckHost(row[0].AsMemory()).Entry.Span.SequenceEqual(row[1]));
        Assert.That(Corpora.Percent(right, rows.Length, $"brand right, {Name(part)}"), Is.GreaterThanOrEqualTo(95));
    }

    private static double Score(string part, string what, Func<string[], bool> isMeant)
    {
        string[][] rows = [.. Corpora.Phishing(part).Where(isMeant)];
        return Corpora.Percent(rows.Count(row => Corpora.IsWarnedAbout(row[0])), rows.Length, $"{what}, {Name(part)}");
    }

    private static string Name(string part) => part == Corpora.SetAside ? "set aside" : "development";
}
