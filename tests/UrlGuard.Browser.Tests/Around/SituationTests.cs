namespace UrlGuard.Browser.Tests.Around;

/// <summary>Every situation of the table in docs/architecture.md that a running browser can be brought into.</summary>
public sealed class SituationTests(BrowserSetUp setUp) : TableFixture(setUp)
{
    internal static readonly Row[] Rows = [.. NavigationRows.All, .. RedirectRows.All, .. KeptPageRows.All, .. PartRows.All];

    private static IEnumerable<string> Names => Rows.Select(row => row.Name);

    [TestCaseSource(nameof(Names))]
    public Task Situation_IsAsTheTableSays(string name) => HoldAsync(Rows, name);
}
