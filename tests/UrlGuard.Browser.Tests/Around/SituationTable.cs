namespace UrlGuard.Browser.Tests.Around;

/// <summary>The table in docs/architecture.md: what is promised, which the tests hold the browsers to.</summary>
internal static class SituationTable
{
    private const string Start = "| Situation |";

    private static readonly Lazy<Dictionary<string, string[]>> Rows = new(Read);

    public static IEnumerable<string> Names => Rows.Value.Keys;

    public static Promise For(string row, BrowserSetUp setUp) =>
        Rows.Value[row][
            setUp switch
            {
                BrowserSetUp.FirefoxByPolicy => 0,
                BrowserSetUp.ChromiumByPolicy => 1,
                _ => 2,
            }
        ] switch
        {
            "before" => Promise.Before,
            "after" => Promise.After,
            "before or after" => Promise.Either,
            "no" => Promise.NotJudged,
            "–" => Promise.NotThere,
            var other => throw new AssertionException($"docs/architecture.md, \"{row}\": \"{other}\" is no promise"),
        };

    private static Dictionary<string, string[]> Read() =>
        File.ReadLines(Path.Combine(Programs.Root, "docs", "architecture.md"))
            .SkipWhile(line => !line.StartsWith(Start, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => cells[2..5]);
}
