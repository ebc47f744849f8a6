namespace UrlGuard.Core.Data;

/// <summary>
/// Names of well-known sites whose domains say something else (host/data/SOURCES.md). They are offered to a person who protects one;
/// none counts by itself.
/// </summary>
public static class KnownNames
{
    private static readonly SortedText List = SortedText.Open("known-names.txt");

    /// <summary>The names of a registrable domain, A-label form; none where nothing is known.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<char> domain) =>
        List.TryFind(domain, out ReadOnlySpan<byte> names) ? SortedText.Text(names).Split('\t') : [];

    /// <summary>All of them, by domain.</summary>
    public static IEnumerable<(string Domain, string Name)> All() =>
        from line in SortedText.Text(List.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let cells = line.Split('\t')
        from name in cells[1..]
        select (cells[0], name);
}
