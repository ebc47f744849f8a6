namespace UrlGuard.Core.Data;

/// <summary>
/// Domains of one owner (host/data/SOURCES.md): amazon.de does not imitate amazon.com, nor does login.chase imitate chase.com,
/// whose owner has that top level for itself.
/// </summary>
internal static class Owners
{
    private static readonly SortedText MainDomains = SortedText.Open("owners.txt");

    /// <summary>True when its owner is known.</summary>
    internal static bool Has(ReadOnlySpan<char> domain) => TryFindMain(domain, out _);

    /// <summary>True when two registrable domains, A-label form, belong to one owner.</summary>
    internal static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        TryFindMain(one, out ReadOnlySpan<byte> main)
        && TryFindMain(other, out ReadOnlySpan<byte> otherMain)
        && main.SequenceEqual(otherMain);

    private static bool TryFindMain(ReadOnlySpan<char> domain, out ReadOnlySpan<byte> main) =>
        MainDomains.TryFind(domain, out main) || MainDomains.TryFind(domain[(domain.LastIndexOf('.') + 1)..], out main);
}
