using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The share of real phishing that is found, in the part for development: docs/detection.md, scores.</summary>
[Thorough]
public sealed class PhishingTests
{
    // Today's figures, so that a regression is noticed.
    [TestCase("typo", 99.5)]
    [TestCase("transposition", 98.5)]
    [TestCase("homoglyph", 99.5)]
    [TestCase("tld-swap", 99.5)]
    [TestCase("separator", 99.5)]
    [TestCase("combosquat", 98)]
    [TestCase("embedding", 98)]
    [TestCase("hosted", 99)]
    [TestCase("double-typo", 91)]
    public void Phishing_OfOneKind_IsFound(string kind, double floor) =>
        Assert.That(PhishingScore.OfKind(Corpora.Development, kind), Is.GreaterThanOrEqualTo(floor));

    [Test]
    public void Phishing_WithForeignLetters_IsFound() =>
        Assert.That(PhishingScore.WithForeignLetters(Corpora.Development), Is.GreaterThanOrEqualTo(99.5));

    [Test]
    public void Phishing_OfAllKinds_IsFound() => Assert.That(PhishingScore.OfAll(Corpora.Development), Is.GreaterThanOrEqualTo(98));

    [Test]
    public void Phishing_OfShortLabels_IsFound() => Assert.That(PhishingScore.OfShort(Corpora.Development), Is.GreaterThanOrEqualTo(95));

    [Test]
    public void Phishing_IsSaidToImitateItsBrand() =>
        Assert.That(PhishingScore.OfRightBrand(Corpora.Development), Is.GreaterThanOrEqualTo(98));
}
