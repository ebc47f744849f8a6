namespace UrlGuard.Browser.Tests.Around;

/// <summary>That the table and the tests speak of the same situations.</summary>
public sealed class SituationTableTests
{
    [Test]
    public void EveryRow_IsTested_AndEveryTest_HasItsRow()
    {
        IEnumerable<Row> tested = [.. SituationTests.Rows, .. StartTests.Rows, .. PrivateWindowTests.Rows];

        Assert.That(tested.Select(row => row.Name), Is.EquivalentTo(SituationTable.Names));
    }
}
