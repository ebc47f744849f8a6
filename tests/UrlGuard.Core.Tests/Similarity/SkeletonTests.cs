using CsCheck;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

public sealed class SkeletonTests
{
    [TestCase("paypa1", "paypal")]
    [TestCase("g00gle", "google")]
    [TestCase("arnazon", "amazon")]
    [TestCase("vvikipedia", "wikipedia")]
    [TestCase("clropbox", "dropbox")]
    [TestCase("5antander", "santander")]
    [TestCase("pаypаl", "paypal", Description = "Cyrillic a")]
    [TestCase("аррӏе", "apple", Description = "all Cyrillic, palochka read as l")]
    [TestCase("gооgle", "google", Description = "Cyrillic o")]
    [TestCase("ρaypal", "paypal", Description = "Greek rho")]
    [TestCase("pàypal", "paypal", Description = "a diacritic")]
    [TestCase("münchen", "munchen", Description = "a diacritic")]
    [TestCase("faceboоk", "facebook", Description = "one Cyrillic o")]
    public void Readings_OfALookalike_MeetThoseOfTheName(string seen, string real) =>
        Assert.That(Skeleton.Readings(seen), Has.Some.Matches<string>(Skeleton.Readings(real).Contains));

    [TestCase("paypal", "paypol")]
    [TestCase("google", "goggle")]
    [TestCase("пример", "primer")]
    public void Readings_OfAnotherName_DoNot(string seen, string real) =>
        Assert.That(Skeleton.Readings(seen), Has.None.Matches<string>(Skeleton.Readings(real).Contains));

    [Test]
    public void FoldAscii_IsTheReadingOfAsciiLabels() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-"], 0, 63]
            .Sample(label =>
            {
                Span<char> folded = stackalloc char[Skeleton.MaxAsciiLength];
                int length = Skeleton.FoldAscii(label, folded);
                return Skeleton.Readings(label) is [var only] && folded[..length].SequenceEqual(only);
            });

    [Test]
    public void Readings_OfAJumble_StayBounded() =>
        Assert.That(Skeleton.Readings(new string('ӏ', 63)), Has.Count.InRange(1, Skeleton.MaxReadings));

    // Every step of each is one that dnstwist takes.
    [TestCase("amazon", "amaz0m")]
    [TestCase("amazon", "annazorr")]
    [TestCase("adobe", "abode")]
    [TestCase("adobe", "acllobc")]
    [TestCase("google", "g00qlc")]
    [TestCase("outlook", "0utl00lk")]
    [TestCase("chase", "clhasc")]
    [TestCase("steamcommunity", "stcarncornnnunity")]
    public void Blur_OfLettersThatAreAlikeAtAGlance_IsTheSame(string label, string other) =>
        Assert.That(Skeleton.Blur(Skeleton.Readings(other)[0]), Is.EqualTo(Skeleton.Blur(Skeleton.Readings(label)[0])));

    [TestCase("paypal", "paypol")]
    [TestCase("amazon", "amazin")]
    [TestCase("chase", "chose")]
    public void Blur_OfOtherLetters_Differs(string label, string other) =>
        Assert.That(Skeleton.Blur(Skeleton.Readings(other)[0]), Is.Not.EqualTo(Skeleton.Blur(Skeleton.Readings(label)[0])));

    [Test]
    public void Blur_OfASkeletonOfAnyLength_Fits() =>
        Gen.String[Gen.Char["bcdehklmnrwq0"], 0, UrlGuard.Core.Names.HostName.MaxLabelLength]
            .Sample(label => Skeleton.Blur(Skeleton.Readings(label)[0]).Length <= 3 * Skeleton.MaxAsciiLength);
}
