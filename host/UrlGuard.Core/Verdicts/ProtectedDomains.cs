using UrlGuard.Core.Data;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>The protected domains of one moment, indexed: what lookalikes imitate. Immutable.</summary>
public sealed class ProtectedDomains
{
    /// <summary>Edits within which a label is looked at by the rules.</summary>
    private const int NeighbourLimit = 2;

    /// <summary>Edits within which a word beside other words is looked at.</summary>
    private const int TokenLimit = 1;

    private readonly SpelledDomain[] domains;
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byLabel = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> bySkeleton = new(StringComparer.Ordinal);
    private readonly NeighbourIndex neighbours;
    private readonly Lazy<NeighbourIndex> skeletonNeighbours;
    private readonly ContainmentIndex contained = new();

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
            {
                Add(bySkeleton, skeleton, i);
                Add(bySkeleton, Skeleton.Blur(skeleton), i);
                contained.Add(skeleton.Replace("-", "", StringComparison.Ordinal), i);
            }
        }
        neighbours = new NeighbourIndex([.. this.domains.Select(domain => domain.UnicodeLabel)]);
        // For names outside ASCII only, and those are rare.
        skeletonNeighbours = new Lazy<NeighbourIndex>(() => new NeighbourIndex([.. this.domains.Select(domain => Short(domain.Skeletons[0]))]));
    }

    /// <summary>All of them, in the order given.</summary>
    public IReadOnlyList<SpelledDomain> All => domains;

    /// <summary>Whether a registrable domain, A-label form, is protected.</summary>
    public bool Contains(ReadOnlySpan<char> domain) =>
        byName.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(domain);

    /// <summary>
    /// Adds the numbers of all protected domains that a rule could find imitated by a host, some more than once. Allocates
    /// nothing for a name in ASCII.
    /// </summary>
    internal void FindCandidates(HostName host, RegistrableDomain domain, List<int> found)
    {
        ReadOnlySpan<char> label = domain.Label;
        ReadOnlySpan<char> chosen = host.Span[..^(domain.Suffix.Length + 1)];
        Add(byLabel, label, found);
        if (chosen.Contains(Punycode.AcePrefix, StringComparison.Ordinal))
        {
            string unicode = SpelledDomain.ToUnicode(chosen.ToString());
            string unicodeLabel = Punycode.ToUnicode(label);
            FindNear(unicodeLabel, found);
            FindInside(unicode, unicodeLabel, found);
            return;
        }
        FindNear(label, found);
        FindInside(chosen, label, found);
    }

    private void FindNear(ReadOnlySpan<char> label, List<int> found)
    {
        neighbours.Find(label, NeighbourLimit, found);
        if (System.Text.Ascii.IsValid(label))
        {
            Span<char> skeleton = stackalloc char[Skeleton.MaxAsciiLength];
            skeleton = skeleton[..Skeleton.FoldAscii(label, skeleton)];
            Add(bySkeleton, skeleton, found);
            Span<char> blurred = stackalloc char[3 * Skeleton.MaxAsciiLength];
            Add(bySkeleton, blurred[..Skeleton.Blur(skeleton, blurred)], found);
            return;
        }
        foreach (string skeleton in Skeleton.Readings(label))
        {
            Add(bySkeleton, skeleton, found);
            Add(bySkeleton, Skeleton.Blur(skeleton), found);
            skeletonNeighbours.Value.Find(skeleton, NeighbourLimit, found);
        }
    }

    /// <summary>Names that stand inside the host: glued to others, or between its dots and hyphens.</summary>
    private void FindInside(ReadOnlySpan<char> chosen, ReadOnlySpan<char> label, List<int> found)
    {
        Span<char> letters = stackalloc char[HostName.MaxLength];
        int count = 0;
        foreach (char c in chosen)
        {
            if (c is not ('.' or '-'))
                letters[count++] = c;
        }
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength];
        int length = Skeleton.Fold(letters[..count], skeleton);
        contained.Find(skeleton[..length], found);

        foreach (Range range in chosen.SplitAny('.', '-'))
        {
            ReadOnlySpan<char> token = chosen[range];
            if (token.Length >= Thresholds.Embedding && token.Length < EditDistance.MaxLength && !token.SequenceEqual(label))
                FindToken(token, skeleton, found);
        }
        ReadOnlySpan<char> rest = WordLists.WithoutBait(label);
        Add(byLabel, rest, found); // too short to be contained by more than chance
        if (rest.Length >= Thresholds.TypoInCombination && rest.Length < label.Length)
            FindToken(rest, skeleton, found);
    }

    private void FindToken(ReadOnlySpan<char> token, Span<char> buffer, List<int> found)
    {
        Add(byLabel, token, found);
        Add(bySkeleton, buffer[..Skeleton.Fold(token, buffer)], found);
        if (token.Length >= Thresholds.TypoInCombination - TokenLimit)
            neighbours.Find(token, TokenLimit, found);
    }

    /// <summary>A skeleton that is too long for the index stands for nothing.</summary>
    private static string Short(string skeleton) => skeleton.Length < EditDistance.MaxLength ? skeleton : "";
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
