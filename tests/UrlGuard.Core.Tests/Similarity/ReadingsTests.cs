using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>Readings of two names side by side, few and many.</summary>
public sealed class ReadingsTests
{
    /// <summary>From eight on either side they are looked up instead of compared.</summary>
    [Test]
    public void HaveCommon_OfAnyNumber([Values(0, 1, 7, 8, 9)] int some, [Values(0, 1, 7, 8, 9)] int others)
    {
        string[] one = [.. Enumerable.Range(0, some).Select(i => $"one{i}")],
            other = [.. Enumerable.Range(0, others).Select(i => $"other{i}")];
        Assert.That(Readings.HaveCommon(one, other), Is.False);
        Assert.That(Readings.HaveCommon([.. one, "same"], ["same", .. other]), Is.True);
        Assert.That(Readings.HaveCommon(["same", .. one], [.. other, "same"]), Is.True);
    }

    [TestCase("paypal", "paypal", 0, 0, true)]
    [TestCase("paypal", "paypal", 1, 2, false)]
    [TestCase("paypal", "paypel", 1, 1, true)]
    [TestCase("paypal", "paypel", 0, 0, false)]
    [TestCase("paypal", "paypel", 2, 2, false)]
    [TestCase("paypal", "peypel", 1, 2, true)]
    [TestCase("paypal", "peypel", 1, 1, false)]
    [TestCase("paypal", "apypal", 1, 1, true)]
    public void AreNear_BetweenTheLeastAndTheMostEdits(string one, string other, int least, int most, bool areNear)
    {
        Assert.That(Readings.AreNear([one], [other], least, most), Is.EqualTo(areNear));
        Assert.That(Readings.AreNear(["zzzzzz", one], ["qqqqqq", other], least, most), Is.EqualTo(areNear));
        Assert.That(Readings.AreNear([one, "zzzzzz"], [other, "qqqqqq"], least, most), Is.EqualTo(areNear));
    }

    [TestCase(63, true)]
    [TestCase(64, false)]
    public void AreNear_OfLongReadings_KeepsToWhatIsMeasured(int letters, bool areNear)
    {
        string name = new string('a', letters - 1);
        Assert.That(Readings.AreNear([name + "b"], [name + "c"], 1, 1), Is.EqualTo(areNear));
    }
}
