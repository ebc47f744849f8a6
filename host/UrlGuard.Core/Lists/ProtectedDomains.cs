using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Lists;

/// <summary>
/// The protected domains of one moment, indexed: what lookalikes imitate. Immutable. They lie in an <see cref="Image"/> and
/// none is an object until a rule looks at it, so that opening a million costs what opening ten does.
/// </summary>
public sealed class ProtectedDomains
{
    /// <summary>Instead of the letters of a label that is to be decoded first.</summary>
    internal const int UnknownLength = int.MaxValue;

    private readonly Image image;
    private readonly NameTable names;
    private readonly Table<int> firsts;
    private readonly Table<byte> labelLengths;
    private readonly Table<int> aliased;
    private readonly NameTable aliasLabels,
        aliasTexts;
    private readonly CandidateSearch search;

    /// <summary>Indexes registrable domains in memory; a domain given twice counts once.</summary>
    public ProtectedDomains(IEnumerable<RegistrableDomain> domains)
        : this(domains, []) { }

    /// <summary>The same with what some of them are also known as.</summary>
    public ProtectedDomains(IEnumerable<RegistrableDomain> domains, IEnumerable<(string Domain, AlsoKnownAs Name)> others)
        : this(Build(domains, others)) { }

    /// <summary>Reads them from an image.</summary>
    /// <exception cref="InvalidDataException">Its sections are not what they should be.</exception>
    public ProtectedDomains(Image image)
    {
        this.image = image;
        names = new NameTable(image.Open(ImageSection.ProtectedNames));
        Block labels = image.Open(ImageSection.Labels);
        firsts = labels.Take<int>(labels.TakeCount());
        labelLengths = labels.Take<byte>(names.Count);
        search = new CandidateSearch(image, this);
        Block aliases = image.Open(ImageSection.AlsoKnownAsLabels);
        aliased = aliases.Take<int>(aliases.TakeCount());
        aliasLabels = new NameTable(aliases);
        aliasTexts = new NameTable(image.Open(ImageSection.AlsoKnownAsTexts));
        if (aliasLabels.Count != aliased.Count || aliasTexts.Count != aliased.Count)
            throw new InvalidDataException("names and domains do not fit together");
        All = new LazyList<SpelledDomain>(names.Count, Spell);
        Forms = new LazyList<SpelledDomain>(names.Count + aliased.Count, Spell);
    }

    /// <summary>All of them, sorted by the bytes of their names; each is spelled out when it is asked for.</summary>
    public IReadOnlyList<SpelledDomain> All { get; }

    /// <summary>Every form in which they can be imitated: <see cref="All"/>, then what they are also known as, domain by domain.</summary>
    internal IReadOnlyList<SpelledDomain> Forms { get; }

    /// <summary>True when a registrable domain, A-label form, is protected.</summary>
    public bool Contains(ReadOnlySpan<char> domain) => IndexOf(domain) >= 0;

    /// <summary>The place of a registrable domain, A-label form, among <see cref="All"/>; negative when it is not protected.</summary>
    public int IndexOf(ReadOnlySpan<char> domain)
    {
        int number = names.Find(domain);
        GC.KeepAlive(image);
        return number;
    }

    /// <summary>The name at a place, A-label form; of another form, that of its domain.</summary>
    public string NameAt(int number)
    {
        string name = names.Text(DomainOf(number));
        GC.KeepAlive(image);
        return name;
    }

    /// <summary>The names by which people call the domain at a place, as they wrote them.</summary>
    public IReadOnlyList<string> AlsoKnownAsAt(int number)
    {
        int first = aliased.Span.BinarySearch(number);
        if (first < 0)
            return [];
        while (first > 0 && aliased[(uint)first - 1] == number)
            first--;
        List<string> texts = [];
        for (int alias = first; alias < aliased.Count && aliased[(uint)alias] == number; alias++)
        {
            if (TextOf(alias) is { Length: > 0 } text)
                texts.Add(text);
        }
        return texts;
    }

    /// <summary>
    /// The entry to which a registrable domain belongs: itself, or a site at a public suffix that it is below. Empty without one.
    /// </summary>
    internal ReadOnlyMemory<char> FindAbove(RegistrableDomain domain)
    {
        if (Contains(domain.Text.Span))
            return domain.Text;
        for (ReadOnlyMemory<char> rest = domain.Text[(domain.Label.Length + 1)..]; rest.Span.Contains('.'); )
        {
            if (IndexOf(rest.Span) is >= 0 and var number && IsSuffix(number))
                return rest;
            rest = rest[(rest.Span.IndexOf('.') + 1)..];
        }
        return default;
    }

    /// <inheritdoc cref="CandidateSearch.Find"/>
    internal void FindCandidates(HostName host, RegistrableDomain domain, List<Candidate> found, Effort effort)
    {
        search.Find(host, domain, found, effort);
        GC.KeepAlive(image);
    }

    /// <inheritdoc cref="CandidateSearch.IsNear"/>
    internal bool IsNear(ReadOnlySpan<char> label)
    {
        bool isNear = search.IsNear(label);
        GC.KeepAlive(image);
        return isNear;
    }

    /// <summary>The numbers of the names that have a label, in their order; labels of other forms come last, each of one.</summary>
    internal (int First, int End) NamesOf(int label)
    {
        if (label >= firsts.Count && label - firsts.Count < aliased.Count)
            return (names.Count + label - firsts.Count, names.Count + label - firsts.Count + 1);
        int first = firsts[(uint)label],
            end = label + 1 < firsts.Count ? firsts[(uint)label + 1] : names.Count;
        GC.KeepAlive(image);
        return first >= 0 && end <= names.Count ? (first, end) : throw new InvalidDataException("a label points outside the names");
    }

    /// <summary>The clues for a name before it is spelled out.</summary>
    /// <param name="number">Its place.</param>
    /// <param name="suffix">A public suffix, A-label form.</param>
    /// <returns>
    /// Letters of its label, <see cref="UnknownLength"/> where it is not in ASCII or has dots; whether it has the suffix.
    /// </returns>
    internal (int Length, bool HasSuffix) Glimpse(int number, ReadOnlySpan<char> suffix)
    {
        if (number >= names.Count)
        {
            ReadOnlySpan<byte> alias = aliasLabels[number - names.Count],
                label = LabelAt(number);
            bool isUnderSuffix = label.Length < alias.Length && System.Text.Ascii.Equals(alias[(label.Length + 1)..], suffix);
            return (label.StartsWith("xn--"u8) ? UnknownLength : label.Length, isUnderSuffix);
        }
        ReadOnlySpan<byte> name = names[number];
        int length = LabelLength(number);
        if (length == name.Length)
            return (UnknownLength, false);
        bool hasSuffix = System.Text.Ascii.Equals(name[(length + 1)..], suffix);
        GC.KeepAlive(image);
        return (name.StartsWith("xn--"u8) ? UnknownLength : length, hasSuffix);
    }

    /// <summary>The label of a name, A-label form; read it at once.</summary>
    internal ReadOnlySpan<byte> LabelAt(int number)
    {
        if (number < names.Count)
            return names[number][..LabelLength(number)];
        ReadOnlySpan<byte> alias = aliasLabels[number - names.Count];
        return alias.IndexOf((byte)'.') is >= 0 and var dot ? alias[..dot] : alias;
    }

    /// <summary>True of a form that counts under its own suffix only (<see cref="SpelledDomain.IsBound"/>).</summary>
    internal bool IsBound(int number) => number >= names.Count && LabelAt(number).Length < aliasLabels[number - names.Count].Length;

    private SpelledDomain Spell(int number)
    {
        int alias = number - names.Count;
        SpelledDomain domain =
            alias < 0 ? new SpelledDomain(names.Text(number), LabelLength(number))
            : IsBound(number) ? SpelledDomain.Bound(NameAt(number), LabelAt(number).Length)
            : SpelledDomain.Of(NameAt(number), new AlsoKnownAs(TextOf(alias), aliasLabels.Text(alias)));
        GC.KeepAlive(image);
        return domain;
    }

    private string TextOf(int alias)
    {
        string text = aliasTexts.Text(alias);
        GC.KeepAlive(image);
        return text;
    }

    /// <summary>The place of the domain that a form belongs to.</summary>
    internal int DomainOf(int number) => number < names.Count ? number : aliased[(uint)(number - names.Count)];

    private bool IsSuffix(int number) => LabelLength(number) == names[number].Length;

    /// <summary>Letters of a name's label; not more than the name has, whatever a damaged file says.</summary>
    private int LabelLength(int number)
    {
        int length = labelLengths[(uint)number];
        // A label of all but one letter would leave a dot and no suffix.
        return length == names[number].Length || length < names[number].Length - 1
            ? length
            : throw new InvalidDataException("a label is longer than its name");
    }

    private static Image Build(IEnumerable<RegistrableDomain> domains, IEnumerable<(string Domain, AlsoKnownAs Name)> others)
    {
        ImageBuilder image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(domains, others, image);
        return new Image(image.Build(key: 0));
    }
}
