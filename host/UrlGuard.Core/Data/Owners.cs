namespace UrlGuard.Core.Data;

/// <summary>Domains of one owner (host/data/SOURCES.md): amazon.de does not imitate amazon.com.</summary>
internal static class Owners
{
    private static readonly SortedText MainDomains = SortedText.Open("owners.txt");

    /// <summary>True when its owner is known.</summary>
    internal static bool Has(ReadOnlySpan<char> domain) => MainDomains.TryFind(domain, out _);

    /// <summary>True when two registrable domains, A-label form, belong to one owner.</summary>
    internal static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        MainDomains.TryFind(one, out ReadOnlySpan<byte> main)
        && MainDomains.TryFind(other, out ReadOnlySpan<byte> otherMain)
        && main.SequenceEqual(otherMain);
}
