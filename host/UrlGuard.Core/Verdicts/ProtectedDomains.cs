using UrlGuard.Core.Data;
using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// The protected domains of one moment, indexed: what lookalikes imitate. Immutable. They lie in an <see cref="Image"/> and
/// none is an object until a rule looks at it, so that opening a million costs what opening ten does.
/// </summary>
public sealed class ProtectedDomains
{
    /// <summary>Edits within which a label is looked at by the rules.</summary>
    private const int NeighbourLimit = 2;

    /// <summary>Edits within which a word beside other words is looked at.</summary>
    private const int TokenLimit = 1;

    /// <summary>Letters of the longest suffix that is looked for behind a short label: <c>.com.br</c>.</summary>
    private const int LongestGluedSuffix = 6;

    [ThreadStatic]
    private static List<int>? labelsFound;

    private readonly Image image;
    private readonly NameTable names;
    private readonly Table<int> firsts;
    private readonly Table<byte> labelLengths;
    private readonly NeighbourIndex neighbours, skeletonNeighbours;
    private readonly SkeletonIndex skeletons;

    /// <summary>Indexes registrable domains in memory; a domain given twice counts once.</summary>
    public ProtectedDomains(IEnumerable<RegistrableDomain> domains)
        : this(Build(domains))
    {
    }

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
        All = new LazyList<SpelledDomain>(names.Count, Spell);
    }

    /// <summary>All of them, sorted by the bytes of their names; each is spelled out when it is asked for.</summary>
    public IReadOnlyList<SpelledDomain> All { get; }

    /// <summary>Whether a registrable domain, A-label form, is protected.</summary>
    public bool Contains(ReadOnlySpan<char> domain) => IndexOf(domain) >= 0;

    /// <summary>Where a registrable domain, A-label form, stands among <see cref="All"/>; negative when it is not protected.</summary>
    public int IndexOf(ReadOnlySpan<char> domain)
    {
        int number = names.Find(domain);
        GC.KeepAlive(image);
        return number;
    }

    /// <summary>The name at a place, A-label form.</summary>
    public string NameAt(int number)
    {
        string name = names.Text(number);
        GC.KeepAlive(image);
        return name;
    }

    /// <summary>
    /// Adds the numbers of all protected domains that a rule could find imitated by a host, each once. Allocates nothing for a
    /// name in ASCII.
    /// </summary>
    internal void FindCandidates(HostName host, RegistrableDomain domain, List<int> found)
    {
        ReadOnlySpan<char> label = domain.Label;
        ReadOnlySpan<char> chosen = host.Span[..^(domain.Suffix.Length + 1)];
        List<int> labels = labelsFound ??= [];
        labels.Clear();
        if (chosen.Contains(Punycode.AcePrefix, StringComparison.Ordinal))
        {
            string unicode = SpelledDomain.ToUnicode(chosen.ToString());
            string unicodeLabel = Punycode.ToUnicode(label);
            FindNear(unicodeLabel, labels);
            FindInside(unicode, unicodeLabel, labels);
        }
        else
        {
            FindNear(label, labels);
            FindInside(chosen, label, labels);
        }
        AddNames(labels, found);
        GC.KeepAlive(image);
    }

    /// <summary>
    /// Whether a label in ASCII is one edit from a protected one, looks like it, or has it inside: no further than a gate plan
    /// reaches.
    /// </summary>
    internal bool IsNear(ReadOnlySpan<char> label)
    {
        List<int> labels = labelsFound ??= [];
        labels.Clear();
        neighbours.Find(label, TokenLimit, labels);
        if (labels.Count == 0)
            FindAsciiLook(label, labels);
        if (labels.Count == 0)
            FindInside(label, label, labels);
        GC.KeepAlive(image);
        return labels.Count > 0;
    }

    /// <summary>From the numbers of labels, some more than once, to the numbers of the names that have them.</summary>
    private void AddNames(List<int> labels, List<int> found)
    {
        labels.Sort();
        for (int i = 0; i < labels.Count; i++)
        {
            if (i > 0 && labels[i] == labels[i - 1])
                continue;
            int first = firsts[(uint)labels[i]], end = labels[i] + 1 < firsts.Count ? firsts[(uint)labels[i] + 1] : names.Count;
            if (first < 0 || end > names.Count)
                throw new InvalidDataException("a label points outside the names");
            for (int number = first; number < end; number++)
                found.Add(number);
        }
    }

    private void FindNear(ReadOnlySpan<char> label, List<int> found)
    {
        neighbours.Find(label, NeighbourLimit, Thresholds.DoubleTypoSameSuffix, found);
        if (System.Text.Ascii.IsValid(label))
        {
            FindAsciiLook(label, found);
            return;
        }
        foreach (string skeleton in Skeleton.Readings(label))
        {
            FindLook(skeleton, found);
            skeletonNeighbours.Find(skeleton, NeighbourLimit, found);
        }
    }

    private void FindAsciiLook(ReadOnlySpan<char> label, List<int> found)
    {
        Span<char> skeleton = stackalloc char[Skeleton.MaxAsciiLength];
        FindLook(skeleton[..Skeleton.FoldAscii(label, skeleton)], found);
    }

    /// <summary>Labels that look the same, letter by letter or at a glance.</summary>
    private void FindLook(ReadOnlySpan<char> skeleton, List<int> found)
    {
        skeletons.Find(skeleton, found);
        skeleton = skeleton[..Math.Min(skeleton.Length, Skeleton.MaxAsciiLength)];
        Span<char> blurred = stackalloc char[3 * Skeleton.MaxAsciiLength];
        skeletons.Find(blurred[..Skeleton.Blur(skeleton, blurred)], found);
    }

    /// <summary>Names that stand inside the host: glued to others, or between its dots and hyphens.</summary>
    private void FindInside(ReadOnlySpan<char> chosen, ReadOnlySpan<char> label, List<int> found)
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
        skeletons.FindInside(skeleton[..length], found);
        FindShortWithSuffix(letters[..count], found);
        if (label.Length < chosen.Length)
            FindShortWithSuffix(letters[(count - CountLetters(label))..count], found);

        foreach (Range range in chosen.SplitAny('.', '-'))
        {
            ReadOnlySpan<char> token = chosen[range];
            if (token.Length >= Thresholds.Embedding && token.Length < EditDistance.MaxLength && !token.SequenceEqual(label))
                FindToken(token, skeleton, found);
        }
        ReadOnlySpan<char> rest = WordLists.WithoutBait(label);
        if (rest.Length >= Thresholds.TypoInCombination && rest.Length < label.Length)
            FindToken(rest, skeleton, found);
        else
            FindLook(rest, skeleton, found); // too short to be contained by more than chance
        FindShortBesideBait(label, skeleton, found);
    }

    /// <summary>Three letters count at an end of a label, when what else is there is bait: <c>dhl24-verify</c>.</summary>
    private void FindShortBesideBait(ReadOnlySpan<char> label, Span<char> buffer, List<int> found)
    {
        const int Length = Thresholds.GluedWithBait;
        if (label.Length <= Length)
            return;
        FindLookBeside(label[Length..].TrimStart('-'), label[..Length], buffer, found);
        FindLookBeside(label[..^Length].TrimEnd('-'), label[^Length..], buffer, found);
    }

    private void FindLookBeside(ReadOnlySpan<char> bait, ReadOnlySpan<char> letters, Span<char> buffer, List<int> found)
    {
        // Most labels end at the first question, which costs nothing beside that for bait.
        int before = found.Count;
        FindLook(letters, buffer, found);
        if (found.Count > before && !WordLists.HasBaitAtAnEnd(bait))
            found.RemoveRange(before, found.Count - before);
    }

    /// <summary>Labels too short to be looked for inside others, with their suffix glued to them: <c>upscom</c>, <c>wwwupscom</c>.</summary>
    private void FindShortWithSuffix(ReadOnlySpan<char> letters, List<int> found)
    {
        if (letters.StartsWith("www"))
            letters = letters[3..];
        for (int length = Thresholds.HomoglyphSameSuffix; length < SkeletonIndex.Shortest; length++)
        {
            if (letters.Length - length is >= 2 and <= LongestGluedSuffix)
                neighbours.Find(letters[..length], 0, found);
        }
    }

    private static int CountLetters(ReadOnlySpan<char> label) => label.Length - label.Count('-');

    private void FindToken(ReadOnlySpan<char> token, Span<char> buffer, List<int> found)
    {
        FindLook(token, buffer, found);
        if (token.Length >= Thresholds.TypoInCombination - TokenLimit)
            neighbours.Find(token, TokenLimit, found);
    }

    private void FindLook(ReadOnlySpan<char> letters, Span<char> buffer, List<int> found) =>
        skeletons.Find(buffer[..Skeleton.Fold(letters, buffer)], found);

    private SpelledDomain Spell(int number)
    {
        var domain = new SpelledDomain(names.Text(number), labelLengths[(uint)number]);
        GC.KeepAlive(image);
        return domain;
    }

    private static Image Build(IEnumerable<RegistrableDomain> domains)
    {
        var image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(domains, image);
        return new Image(image.Build(key: 0));
    }
}
