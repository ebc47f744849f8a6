using System.Globalization;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust;

/// <summary>All that a verdict depends on, at one moment. Immutable, and swapped as one reference.</summary>
public sealed class TrustSnapshot
{
    private readonly Dictionary<string, ListEntry> protectedByName, exemptByName;

    /// <summary>Indexes merged lists.</summary>
    public TrustSnapshot(IReadOnlyList<ListEntry> protectedEntries, IReadOnlyList<ListEntry> exemptEntries, IReadOnlyList<Fault> faults)
    {
        Protected = protectedEntries;
        Exempt = exemptEntries;
        protectedByName = protectedEntries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        exemptByName = exemptEntries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        Faults = protectedEntries.Count > 0
            ? faults
            : [.. faults, new Fault(FaultCode.ListEmpty, "protected", "no site is protected: nothing can be warned about")];
        ProtectedDomains = new ProtectedDomains(protectedEntries.Select(entry => EntryName.ToDomain(entry.Name)));
        Exemptions = new Exemptions(exemptEntries.Select(entry => entry.Name));
        Judge = new Judge(ProtectedDomains, Exemptions);
        Version = Hash();
    }

    /// <summary>Protected entries in force, by name.</summary>
    public IReadOnlyList<ListEntry> Protected { get; }

    /// <summary>Exemptions in force, by name.</summary>
    public IReadOnlyList<ListEntry> Exempt { get; }

    /// <summary>What is wrong with lists and policies.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    /// <summary>The protected domains, indexed.</summary>
    public ProtectedDomains ProtectedDomains { get; }

    /// <summary>The exemptions, indexed.</summary>
    public Exemptions Exemptions { get; }

    /// <summary>The judge of these lists.</summary>
    public Judge Judge { get; }

    /// <summary>16 hexadecimal digits that change whenever a verdict may.</summary>
    public string Version { get; }

    /// <summary>The entries of one list.</summary>
    public IReadOnlyList<ListEntry> Entries(ListKind kind) => kind == ListKind.Protected ? Protected : Exempt;

    /// <summary>An entry by name.</summary>
    public ListEntry? Find(ListKind kind, ReadOnlySpan<char> name) =>
        (kind == ListKind.Protected ? protectedByName : exemptByName).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out ListEntry? entry)
            ? entry
            : null;

    /// <summary>FNV-1a, 64 bits: it tells versions of one person's lists apart; nobody gains by a collision.</summary>
    private string Hash()
    {
        const ulong Offset = 14695981039346656037, Prime = 1099511628211;
        ulong hash = Offset;
        void Take(string text)
        {
            foreach (char c in text)
                hash = (hash ^ c) * Prime;
            hash = (hash ^ '\n') * Prime;
        }
        foreach ((string name, string version) in DataVersions.All)
            Take(name + version);
        foreach (ListEntry entry in Protected)
            Take($"p{entry.Source}{entry.Name}");
        foreach (ListEntry entry in Exempt)
            Take($"e{entry.Source}{entry.Name}");
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
