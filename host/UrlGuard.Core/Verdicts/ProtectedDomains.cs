using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>The protected domains of one moment, indexed: what lookalikes imitate. Immutable.</summary>
public sealed class ProtectedDomains
{
    /// <summary>Edits within which a label is looked at by the rules.</summary>
    private const int NeighbourLimit = 1;

    private readonly SpelledDomain[] domains;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> bySkeleton = new(StringComparer.Ordinal);
    private readonly NeighbourIndex neighbours;

    /// <summary>Indexes registrable domains; a domain given twice counts once.</summary>
    public ProtectedDomains(IEnumerable<RegistrableDomain> domains)
    {
        this.domains = [.. domains.Select(domain => new SpelledDomain(domain)).DistinctBy(domain => domain.Ascii)];
        for (int i = 0; i < this.domains.Length; i++)
        {
            SpelledDomain domain = this.domains[i];
            byName.Add(domain.Ascii, i);
            Add(byLabel, domain.Label, i);
            foreach (string skeleton in domain.Skeletons)
                Add(bySkeleton, skeleton, i);
        }
        neighbours = new NeighbourIndex([.. this.domains.Select(domain => domain.UnicodeLabel)]);
    }

    /// <summary>All of them, in the order given.</summary>
    public IReadOnlyList<SpelledDomain> All => domains;

    /// <summary>Whether a registrable domain, A-label form, is protected.</summary>
    public bool Contains(ReadOnlySpan<char> domain) =>
        byName.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(domain);

    /// <summary>
    /// Adds the numbers of all protected domains that a rule could find imitated by <paramref name="domain"/>, some more than
    /// once. Allocates nothing for a name in ASCII.
    /// </summary>
    internal void FindCandidates(RegistrableDomain domain, List<int> found)
    {
        ReadOnlySpan<char> label = domain.Label;
        Add(byLabel, label, found);
        if (!Punycode.IsAce(label))
        {
            neighbours.Find(label, NeighbourLimit, found);
            Span<char> skeleton = stackalloc char[Skeleton.MaxAsciiLength];
            Add(bySkeleton, skeleton[..Skeleton.FoldAscii(label, skeleton)], found);
            return;
        }
        string unicode = Punycode.ToUnicode(label);
        neighbours.Find(unicode, NeighbourLimit, found);
        foreach (string skeleton in Skeleton.Readings(unicode))
            Add(bySkeleton, skeleton, found);
    }

    private static void Add(Dictionary<string, List<int>> index, string key, int number)
    {
        if (!index.TryGetValue(key, out List<int>? numbers))
            index.Add(key, numbers = []);
        if (!numbers.Contains(number))
            numbers.Add(number);
    }

    private static void Add(Dictionary<string, List<int>> index, ReadOnlySpan<char> key, List<int> found)
    {
        if (index.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out List<int>? numbers))
            found.AddRange(numbers);
    }
}
