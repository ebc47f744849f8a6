using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>
/// Real phishing that nobody looked into (docs/adr/0027-set-aside-by-brand.md): totals by kind alone are printed. The floors are what was
/// read once, when the judge was finished.
/// </summary>
[Thorough]
public sealed class SetAsideTests
{
    [TestCase("typo", 79)]
    [TestCase("transposition", 100)]
    [TestCase("homoglyph", 100)]
    [TestCase("tld-swap", 89)]
    [TestCase("separator", 100)]
    [TestCase("combosquat", 84)]
    [TestCase("embedding", 85.5)]
    [TestCase("hosted", 99)]
    [TestCase("double-typo", 44)]
    public void OtherBrands_OfOneKind_AreFound(string kind, double floor) =>
        Assert.That(PhishingScore.OfKind(Corpora.SetAside, kind), Is.GreaterThanOrEqualTo(floor));

    [TestCase(Corpora.SetAside, 85)]
    [TestCase(Corpora.Later, 93.5)]
    public void Phishing_OfAllKinds_IsFound(string part, double floor) =>
        Assert.That(PhishingScore.OfAll(part), Is.GreaterThanOrEqualTo(floor));

    [TestCase(Corpora.SetAside, 97)]
    [TestCase(Corpora.Later, 92.5)]
    public void Phishing_OfShortLabels_IsFound(string part, double floor) =>
        Assert.That(PhishingScore.OfShort(part), Is.GreaterThanOrEqualTo(floor));

    [TestCase(Corpora.SetAside, 99)]
    [TestCase(Corpora.Later, 94.5)]
    public void Phishing_IsSaidToImitateItsBrand(string part, double floor) =>
        Assert.That(PhishingScore.OfRightBrand(part), Is.GreaterThanOrEqualTo(floor));
}
