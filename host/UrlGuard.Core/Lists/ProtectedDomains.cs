using System.Runtime.InteropServices;
using UrlGuard.Core.Data;
using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
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

    /// <summary>Edits within which a label is looked at by the rules.</summary>
    private const int NeighbourLimit = 2;

    /// <summary>Edits within which a word beside other words is looked at.</summary>
    private const int TokenLimit = 1;

    /// <summary>Letters of the shortest label with a hyphen that is looked for in a host: <c>x-y</c>.</summary>
    private const int ShortestAroundSeparators = 2;

    /// <summary>Letters of the longest suffix that is looked for behind a short label: <c>.com.br</c>.</summary>
    private const int LongestGluedSuffix = 6;

    [ThreadStatic]
    private static List<Candidate>? lastFound;

    private readonly Image image;
    private readonly NameTable names;
    private readonly Table<int> firsts;
    private readonly Table<byte> labelLengths;
    private readonly Table<int> aliased;
    private readonly NameTable aliasLabels,
        aliasTexts;
    private readonly NeighbourIndex neighbours,
        skeletonNeighbours;
    private readonly SkeletonIndex skeletons;

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
        neighbours = new NeighbourIndex(image, image.Open(ImageSection.Neighbours));
        skeletonNeighbours = new NeighbourIndex(image, image.Open(ImageSection.SkeletonNeighbours));
        skeletons = new SkeletonIndex(image.Open(ImageSection.Skeletons));
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

    /// <summary>
    /// Adds all labels that a rule could find imitated by a host, some more than once. Allocates nothing for a name in ASCII.
    /// </summary>
    internal void FindCandidates(HostName host, RegistrableDomain domain, List<Candidate> found, Effort effort)
    {
        ReadOnlySpan<char> label = domain.Label;
        ReadOnlySpan<char> chosen = host.Span[..^(domain.Suffix.Length + 1)];
        if (chosen.Contains(Punycode.AcePrefix, StringComparison.Ordinal))
        {
            string unicode = SpelledDomain.ToUnicode(chosen.ToString());
            string unicodeLabel = Punycode.ToUnicode(label);
            FindNear(unicodeLabel, found, effort);
            FindInside(unicode, unicodeLabel, found, effort);
        }
        else
        {
            FindNear(label, found, effort);
            FindInside(chosen, label, found, effort);
        }
        FindAcrossSuffix(domain.Text.Span, label.Length, found, effort);
        GC.KeepAlive(image);
    }

    /// <summary>
    /// True when a label in ASCII is one edit from a protected one, looks like it, or has it inside. A gate plan reaches as far.
    /// </summary>
    internal bool IsNear(ReadOnlySpan<char> label)
    {
        List<Candidate> found = lastFound ??= [];
        found.Clear();
        Effort effort = new Effort();
        neighbours.Find(label, TokenLimit, 1, found, effort);
        if (found.Count == 0)
            FindAsciiLook(label, found, effort);
        if (found.Count == 0)
            FindInside(label, label, found, effort);
        GC.KeepAlive(image);
        return found.Count > 0;
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
            ReadOnlySpan<byte> label = LabelAt(number);
            return (label.StartsWith("xn--"u8) ? UnknownLength : label.Length, false);
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
    internal ReadOnlySpan<byte> LabelAt(int number) =>
        number < names.Count ? names[number][..LabelLength(number)] : aliasLabels[number - names.Count];

    private void FindNear(ReadOnlySpan<char> label, List<Candidate> found, Effort effort)
    {
        bool isAscii = System.Text.Ascii.IsValid(label);
        IReadOnlyList<string> readings = isAscii ? [] : Skeleton.Readings(label);
        // Names that look the same come first: they are most severe, and cost least.
        if (isAscii)
            FindAsciiLook(label, found, effort);
        foreach (string skeleton in readings)
        {
            FindLook(skeleton, found, effort);
            skeletons.FindInside(SeenHost.Join(skeleton), found, effort);
        }
        neighbours.Find(label, NeighbourLimit, Thresholds.DoubleTypoSameSuffix, found, effort);
        foreach (string skeleton in readings)
            FindNearLook(skeleton, found, effort);
    }

    private void FindNearLook(string skeleton, List<Candidate> found, Effort effort)
    {
        int before = found.Count;
        skeletonNeighbours.Find(skeleton, NeighbourLimit, Thresholds.DoubleTypoSameSuffix, found, effort);
        foreach (ref Candidate candidate in CollectionsMarshal.AsSpan(found)[before..])
            candidate = new Candidate(candidate.Label, Clues.NearLook);
    }

    private void FindAsciiLook(ReadOnlySpan<char> label, List<Candidate> found, Effort effort)
    {
        Span<char> skeleton = stackalloc char[Skeleton.MaxAsciiLength];
        FindLook(skeleton[..Skeleton.FoldAscii(label, skeleton)], found, effort);
    }

    /// <summary>Labels that look the same, letter by letter or at a glance.</summary>
    private void FindLook(ReadOnlySpan<char> skeleton, List<Candidate> found, Effort effort)
    {
        skeletons.Find(skeleton, Clues.Look, found, effort);
        skeleton = skeleton[..Math.Min(skeleton.Length, Skeleton.MaxAsciiLength)];
        Span<char> blurred = stackalloc char[3 * Skeleton.MaxAsciiLength];
        skeletons.Find(blurred[..Skeleton.Blur(skeleton, blurred)], Clues.Glance, found, effort);
    }

    /// <summary>Names that stand inside the host: glued to others, or between its dots and hyphens.</summary>
    private void FindInside(ReadOnlySpan<char> chosen, ReadOnlySpan<char> label, List<Candidate> found, Effort effort)
    {
        // A letter beyond the first plane may be one of an A-label and two of a U-label.
        Span<char> letters = chosen.Length <= HostName.MaxLength ? stackalloc char[HostName.MaxLength] : new char[chosen.Length];
        int count = 0;
        foreach (char c in chosen)
        {
            if (c is not ('.' or '-'))
                letters[count++] = c;
        }
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength];
        int length = Skeleton.Fold(letters[..count], skeleton);
        int before = found.Count;
        skeletons.FindInside(skeleton[..length], found, effort);
        if (!effort.IsSearchCut)
            LeaveOutUnlike(skeleton[..length], before, found);
        FindShortWithSuffix(letters[..count], found, effort);
        if (label.Length < chosen.Length)
            FindShortWithSuffix(letters[(count - CountLetters(label))..count], found, effort);

        foreach (Range range in chosen.SplitAny('.', '-'))
        {
            ReadOnlySpan<char> token = chosen[range];
            if (token.Length < EditDistance.MaxLength && !token.SequenceEqual(label))
                FindToken(token, skeleton, found, effort);
        }
        ReadOnlySpan<char> rest = WordLists.WithoutBait(label);
        if (rest.Length >= Thresholds.TypoInCombination && rest.Length < label.Length)
            FindToken(rest, skeleton, found, effort);
        else
            FindLook(rest, skeleton, found, effort); // too short to be contained by more than chance
        FindShortBesideBait(label, skeleton, found, effort);
        FindShortAroundSeparators(skeleton[..Skeleton.Fold(chosen, skeleton)], found, effort);
    }

    /// <summary>A label that was found by a piece of it is kept if most of the rest may be in the host too.</summary>
    private void LeaveOutUnlike(ReadOnlySpan<char> text, int first, List<Candidate> found)
    {
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength],
            letters = stackalloc char[HostName.MaxLength];
        int kept = first;
        for (int i = first; i < found.Count; i++)
        {
            ReadOnlySpan<byte> label = LabelAt(NamesOf(found[i].Label).First);
            int count = 0;
            foreach (byte letter in label)
            {
                if (letter is not ((byte)'-' or (byte)'.'))
                    letters[count++] = (char)letter;
            }
            if (label.StartsWith("xn--"u8) || LabelPieces.AreMostPairsIn(text, skeleton[..Skeleton.FoldAscii(letters[..count], skeleton)]))
                found[kept++] = found[i];
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>Labels that go on in the suffix: <c>2r4t.com</c> in <c>2r.4t.com</c>, where <c>4t.com</c> is one.</summary>
    private void FindAcrossSuffix(ReadOnlySpan<char> domain, int labelLength, List<Candidate> found, Effort effort)
    {
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength];
        int length = 0;
        for (int i = 0; i < domain.Length; i++)
        {
            if (domain[i] is '.' or '-')
                continue;
            length += Skeleton.FoldAscii(domain.Slice(i, 1), skeleton[length..]);
            if (i > labelLength)
                skeletons.Find(skeleton[..length], Clues.Inside, found, effort);
        }
    }

    /// <summary>
    /// Labels too short to be looked for in the joined letters, which have hyphens of their own: <c>t-mo</c> in <c>my-t-mobile</c>.
    /// </summary>
    private void FindShortAroundSeparators(ReadOnlySpan<char> skeleton, List<Candidate> found, Effort effort)
    {
        Span<char> letters = stackalloc char[SkeletonIndex.Shortest - 1];
        for (int start = 0; start < skeleton.Length; start++)
        {
            bool hasSeparator = false;
            int count = 0;
            for (int i = start; i < skeleton.Length && count < letters.Length; i++)
            {
                if (skeleton[i] is '.' or '-')
                {
                    if (count == 0)
                        break;
                    hasSeparator = true;
                    continue;
                }
                letters[count++] = skeleton[i];
                if (hasSeparator && count >= ShortestAroundSeparators)
                    skeletons.Find(letters[..count], Clues.Inside, found, effort);
            }
        }
    }

    /// <summary>Three letters count at an end of a label, when what else is there is bait: <c>dhl24-verify</c>.</summary>
    private void FindShortBesideBait(ReadOnlySpan<char> label, Span<char> buffer, List<Candidate> found, Effort effort)
    {
        const int Length = Thresholds.GluedWithBait;
        label = label.Trim('-');
        if (label.Length <= Length)
            return;
        FindLookBeside(label[Length..].TrimStart('-'), label[..Length], buffer, found, effort);
        FindLookBeside(label[..^Length].TrimEnd('-'), label[^Length..], buffer, found, effort);
    }

    private void FindLookBeside(
        ReadOnlySpan<char> bait,
        ReadOnlySpan<char> letters,
        Span<char> buffer,
        List<Candidate> found,
        Effort effort
    )
    {
        // Most labels end at the first question, which costs nothing beside that for bait.
        int before = found.Count;
        FindLook(letters, buffer, found, effort);
        if (found.Count > before && !WordLists.HasBaitAtAnEnd(bait))
            found.RemoveRange(before, found.Count - before);
    }

    /// <summary>
    /// Labels too short to be looked for inside others, with their suffix glued to them: <c>upscom</c>, <c>wwwupscom</c>.
    /// </summary>
    private void FindShortWithSuffix(ReadOnlySpan<char> letters, List<Candidate> found, Effort effort)
    {
        if (letters.StartsWith("www"))
            letters = letters[3..];
        for (int length = Thresholds.HomoglyphSameSuffix; length < SkeletonIndex.Shortest; length++)
        {
            if (letters.Length - length is >= 2 and <= LongestGluedSuffix)
                FindInside(letters[..length], 0, found, effort);
        }
    }

    private static int CountLetters(ReadOnlySpan<char> label) => label.Length - label.Count('-');

    private void FindToken(ReadOnlySpan<char> token, Span<char> buffer, List<Candidate> found, Effort effort)
    {
        FindLook(token, buffer, found, effort);
        if (token.Length >= Thresholds.TypoInCombination - TokenLimit)
            FindInside(token, TokenLimit, found, effort);
    }

    private void FindLook(ReadOnlySpan<char> letters, Span<char> buffer, List<Candidate> found, Effort effort)
    {
        if (System.Text.Ascii.IsValid(letters))
        {
            skeletons.Find(buffer[..Skeleton.FoldAscii(letters, buffer)], Clues.Inside, found, effort);
            return;
        }
        foreach (string skeleton in Skeleton.Readings(letters))
            skeletons.Find(skeleton, Clues.Inside, found, effort);
    }

    /// <summary>A piece of the host, measured.</summary>
    private void FindInside(ReadOnlySpan<char> piece, int limit, List<Candidate> found, Effort effort)
    {
        int before = found.Count;
        neighbours.Find(piece, limit, 1, found, effort);
        foreach (ref Candidate candidate in CollectionsMarshal.AsSpan(found)[before..])
            candidate = new Candidate(candidate.Label, Clues.Inside);
    }

    private SpelledDomain Spell(int number)
    {
        int alias = number - names.Count;
        SpelledDomain domain =
            alias < 0
                ? new SpelledDomain(names.Text(number), LabelLength(number))
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
    private int DomainOf(int number) => number < names.Count ? number : aliased[(uint)(number - names.Count)];

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
