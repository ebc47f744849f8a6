namespace UrlGuard.Core.Data;

/// <summary>Hosters, beyond the PRIVATE section of the Public Suffix List (host/data/SOURCES.md).</summary>
internal static class HostedNames
{
    private static readonly SortedText Hosters = SortedText.Open("hosting-suffixes.txt");
    private static readonly SortedText Tenants = SortedText.Open("tenant-suffixes.txt");

    /// <summary>True when anybody gets a name below this domain.</summary>
    internal static bool IsHoster(ReadOnlySpan<char> domain) => Hosters.TryFind(domain, out _);

    /// <summary>True when companies and projects have accounts of their own below this suffix: github.io, atlassian.net, …</summary>
    internal static bool IsTenant(ReadOnlySpan<char> suffix) => Tenants.TryFind(suffix, out _);
}
