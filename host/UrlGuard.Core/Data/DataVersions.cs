namespace UrlGuard.Core.Data;

/// <summary>The versions of the built-in data (host/data/SOURCES.md).</summary>
public static class DataVersions
{
    /// <summary>Name and version of each.</summary>
    public static IReadOnlyList<(string Name, string Version)> All { get; } =
    [
        .. SortedText
            .Text(SortedText.Open("versions.txt").Bytes)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1])),
    ];
}
