namespace UrlGuard.Core.Data;

/// <summary>
/// The built-in list of well-known sites, as registrable domains: a well-known neighbour of a protected domain is not an
/// imitation of it.
/// </summary>
public static class KnownSites
{
    private static readonly SortedText List = SortedText.Open("known-sites.txt");

    /// <summary>The number of sites, counted at each call.</summary>
    public static int Count => List.CountLines();

    /// <summary>True when a registrable domain, A-label form, is on the list.</summary>
    public static bool Contains(ReadOnlySpan<char> domain) => List.TryFind(domain, out _);

    /// <summary>All of them, sorted.</summary>
    public static IEnumerable<string> All() => SortedText.Text(List.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
