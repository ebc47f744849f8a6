namespace UrlGuard.Browser.Tests.Around;

/// <summary>The situations of the table in docs/architecture.md that happen in private windows.</summary>
public sealed class PrivateWindowTests(BrowserSetUp setUp) : TableFixture(setUp)
{
    internal static readonly Row[] Rows = [.. PrivateRows.All];

    private static IEnumerable<string> Names => Rows.Select(row => row.Name);

    [TestCaseSource(nameof(Names))]
    public Task Situation_IsAsTheTableSays(string name) => HoldAsync(Rows, name);
}
