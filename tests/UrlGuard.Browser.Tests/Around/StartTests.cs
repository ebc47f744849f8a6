namespace UrlGuard.Browser.Tests.Around;

/// <summary>The situations of the table in docs/architecture.md that begin with the browser.</summary>
public sealed class StartTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    internal static readonly Row[] Rows = [.. StartRows.All];

    private protected override Situation Situation => new() { Protected = [Row.Listed] };

    private static IEnumerable<string> Names => Rows.Select(row => row.Name);

    [TestCaseSource(nameof(Names))]
    public async Task Situation_IsAsTheTableSays(string name)
    {
        var at = Array.FindIndex(Rows, row => row.Name == name);
        var attempt = new Attempt(Browser, Rows[at].Target, Lookalikes.Near(Rows[at].Target, at));

        await Rows[at].HoldAsync(attempt, SituationTable.For(name, SetUp));
    }
}
