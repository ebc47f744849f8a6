namespace UrlGuard.Browser.Tests.Around;

/// <summary>Every situation of the table in docs/architecture.md that a running browser can be brought into.</summary>
public sealed class SituationTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    internal static readonly Row[] Rows = [.. NavigationRows.All, .. RedirectRows.All, .. KeptPageRows.All, .. PartRows.All];

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
