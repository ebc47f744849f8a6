namespace UrlGuard.Core.Data;

/// <summary>Public suffixes where a name costs next to nothing and that phishing prefers (host/data/SOURCES.md).</summary>
public static class CheapSuffixes
{
    private static readonly SortedText List = SortedText.Open("cheap-suffixes.txt");

    /// <summary>True when a public suffix is cheap.</summary>
    public static bool Contains(ReadOnlySpan<char> suffix) => List.TryFind(suffix, out _);
}
