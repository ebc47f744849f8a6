namespace UrlGuard.Core.Data;

/// <summary>
/// Public suffixes that are themselves sites, of a body to which every name below them belongs (host/data/SOURCES.md):
/// <c>gov.uk</c>, <c>nhs.uk</c>, <c>gov.br</c>.
/// </summary>
internal static class SuffixSites
{
    private static readonly SortedText Sites = SortedText.Open("suffix-sites.txt");

    /// <summary>True for such a name.</summary>
    internal static bool Contains(ReadOnlySpan<char> name) => Sites.TryFind(name, out _);

    /// <summary>The first label of such a name where it is a name of its own, as <c>nhs</c> is and <c>gov</c> is not; else empty.</summary>
    internal static string OwnLabel(ReadOnlySpan<char> name) =>
        Sites.TryFind(name, out ReadOnlySpan<byte> label) ? SortedText.Text(label) : "";
}
