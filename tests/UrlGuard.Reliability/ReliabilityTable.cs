using UrlGuard.Tests;

namespace UrlGuard.Reliability;

/// <summary>The table of docs/reliability.md, between two marks.</summary>
internal static class ReliabilityTable
{
    private const string Begin = "<!-- the table is written by tests/UrlGuard.Reliability -->\n",
        End = "<!-- end of the table -->";

    private static readonly string Document = Path.Combine(Repository.Root, "docs", "reliability.md");

    /// <summary>Scenarios without a row.</summary>
    internal static string Missing() =>
        string.Join(
            ", ",
            Scenarios
                .All.Select(scenario => scenario.Name)
                .Where(name => !File.ReadAllText(Document).Contains($"| `{name}` |", StringComparison.Ordinal))
        );

    internal static void Write(IEnumerable<string> rows)
    {
        string text = File.ReadAllText(Document);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(Document, text[..begin] + Outcome.Header + "\n" + string.Join('\n', rows) + "\n" + text[end..]);
    }
}
