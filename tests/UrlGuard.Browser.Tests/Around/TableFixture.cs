namespace UrlGuard.Browser.Tests.Around;

/// <summary>A part of the table in docs/architecture.md, met in one browser.</summary>
public abstract class TableFixture(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    private protected override Situation Situation => new() { Protected = [Row.Listed] };

    /// <summary>Brings the browser into the situation of a row, with a lookalike of its own.</summary>
    private protected async Task HoldAsync(Row[] rows, string name)
    {
        int at = Array.FindIndex(rows, row => row.Name == name);
        Attempt attempt = new Attempt(Browser, rows[at].Target, Lookalikes.Near(rows[at].Target, at));

        await rows[at].HoldAsync(attempt, SituationTable.For(name, SetUp));
    }
}
