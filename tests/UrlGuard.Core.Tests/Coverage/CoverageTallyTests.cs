using UrlGuard.Core.Coverage;

namespace UrlGuard.Core.Tests.Coverage;

/// <summary>Counts, and the share that is said of them.</summary>
internal sealed class CoverageTallyTests
{
    [TestCase(0, 0, 0, 100, TestName = "Tally: of none all is caught")]
    [TestCase(0, 0, 3, 100, TestName = "Tally: what is excused is no miss")]
    [TestCase(3, 0, 0, 100)]
    [TestCase(0, 1, 0, 0)]
    [TestCase(2, 1, 4, 66, TestName = "Tally: rounded down, of what is not excused")]
    [TestCase(999, 1, 0, 99)]
    public void PercentCaught(int caught, int missed, int excused, int percent)
    {
        CoverageTally tally = new(
            "two-edits",
            [
                .. Enumerable.Repeat(new CountedOutcome(VariantOutcome.Caught), caught),
                .. Enumerable.Repeat(new CountedOutcome(VariantOutcome.Missed), missed),
                .. Enumerable.Repeat(new CountedOutcome(VariantOutcome.KnownSite), excused),
            ]
        );
        Assert.That(
            (tally.Name, tally.Variants, tally.Caught, tally.Missed, tally.Excused, tally.PercentCaught),
            Is.EqualTo(("two-edits", caught + missed + excused, caught, missed, excused, percent))
        );
        Assert.That((tally[VariantOutcome.KnownSite], tally[VariantOutcome.Exempt]), Is.EqualTo((excused, 0)));
    }

    [Test]
    public void Classes_StandInTheirOrder_WithWhatTheyMade()
    {
        CoverageCounts counts = new([
            (ImitationClass.Words, new CountedOutcome(VariantOutcome.Missed)),
            (ImitationClass.Looks, new CountedOutcome(VariantOutcome.Caught)),
            (ImitationClass.Words, new CountedOutcome(VariantOutcome.Caught)),
        ]);
        Assert.That(
            counts.Classes.Select(tally => (tally.Name, tally.Caught, tally.Missed)),
            Is.EqualTo(new[] { ("looks", 1, 0), ("words", 1, 1) })
        );
        Assert.That((counts.Total.Name, counts.Total.Caught, counts.Total.Missed), Is.EqualTo(("", 2, 1)));
    }

    [Test]
    public void TheWays_AreOfTheCaught_AndTheReasonsOfTheExcused()
    {
        CoverageTally tally = new(
            "",
            [
                new CountedOutcome(VariantOutcome.Caught),
                new CountedOutcome(VariantOutcome.Caught, IsAsked: true),
                new CountedOutcome(VariantOutcome.Caught, IsUnplanned: true),
                new CountedOutcome(VariantOutcome.SameOwner),
            ]
        );
        Assert.That((tally.Caught, tally.Asked, tally.Unplanned), Is.EqualTo((3, 1, 1)));
        Assert.That(tally.Excuses, Is.EqualTo(new[] { ("known-site", 0), ("same-owner", 1), ("exempt", 0), ("protected", 0) }));
    }
}
