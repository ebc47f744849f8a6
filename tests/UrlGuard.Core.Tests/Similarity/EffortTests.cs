using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Tests.Similarity;

/// <summary>Steps that are counted, to the last one that is allowed.</summary>
internal sealed class EffortTests
{
    [TestCase(9, 1, false)]
    [TestCase(10, 1, false)]
    [TestCase(11, 1, true)]
    [TestCase(11, 0, false, TestName = "Effort: it goes on until something is found")]
    public void EndsSearch_WhenMoreIsTakenThanThereIs(int steps, int found, bool ends)
    {
        Effort effort = new(search: 10, rules: 10);
        effort.Search(steps);
        Assert.That(effort.EndsSearch(found), Is.EqualTo(ends));
        Assert.That((effort.IsSearchCut, effort.IsUsedUp, effort.Steps), Is.EqualTo((ends, ends, steps)));
    }

    [Test]
    public void ASearchThatWasCut_StaysSo()
    {
        Effort effort = new(search: 10, rules: 10);
        effort.Search(11);
        Assert.That((effort.EndsSearch(1), effort.EndsSearch(1), effort.EndsSearch(0)), Is.EqualTo((true, true, false)));
        Assert.That((effort.IsSearchCut, effort.IsUsedUp), Is.EqualTo((true, true)));
    }

    [Test]
    public void TryExamine_TakesTheLastStep_AndNoMore()
    {
        Effort effort = new(search: 10, rules: 10);
        Assert.That((effort.TryExamine(9), effort.TryExamine(1), effort.IsUsedUp), Is.EqualTo((true, true, false)));
        Assert.That((effort.TryExamine(1), effort.IsUsedUp, effort.IsSearchCut), Is.EqualTo((false, true, false)));
        effort.Search(3);
        Assert.That(effort.Steps, Is.EqualTo(14));
    }

    [Test]
    public void Renew_IsAsAtFirst()
    {
        Effort effort = new(search: 10, rules: 20);
        effort.Search(11);
        _ = (effort.EndsSearch(1), effort.TryExamine(21));
        effort.Renew();
        Assert.That((effort.IsSearchCut, effort.IsUsedUp, effort.Steps), Is.EqualTo((false, false, 0)));
        effort.Search(10);
        Assert.That((effort.EndsSearch(1), effort.TryExamine(20), effort.TryExamine(1)), Is.EqualTo((false, true, false)));
    }
}
