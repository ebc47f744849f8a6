namespace UrlGuard.Core.Data;

/// <summary>
/// The built-in list of well-known sites, as registrable domains: a well-known neighbour of a protected domain is not an
/// imitation of it.
/// </summary>
public static class KnownSites
{
    private static readonly SortedText List = SortedText.Open("known-sites.txt");
    private static readonly SortedText ReservedSuffixes = SortedText.Open("reserved-suffixes.txt");

    /// <summary>The number of sites, counted at each call.</summary>
    public static int Count => List.CountLines();

    /// <summary>True when a registrable domain, A-label form, is on the list.</summary>
    public static bool Contains(ReadOnlySpan<char> domain) => List.TryFind(domain, out _);

    /// <summary>
    /// True when the registry gives names beside a registrable domain to schools alone, or to public bodies alone: digital.gov.pt
    /// does not imitate digital.gov.eg, nor does a university's proxy imitate the site in front of its name.
    /// </summary>
    public static bool IsReserved(ReadOnlySpan<char> domain) => ReservedSuffixes.TryFind(domain[(domain.IndexOf('.') + 1)..], out _);

    /// <summary>All of them, sorted.</summary>
    public static IEnumerable<string> All() => SortedText.Text(List.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
