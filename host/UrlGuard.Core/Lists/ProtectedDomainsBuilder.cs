using UrlGuard.Core.Data;
using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Lists;

/// <summary>Lays protected domains out with all the indexes that <see cref="ProtectedDomains"/> reads.</summary>
public static class ProtectedDomainsBuilder
{
    /// <summary>Sets the sections of an image. A domain given twice counts once.</summary>
    /// <param name="domains">Registrable domains, and sites at a public suffix.</param>
    /// <param name="others">What some of them are also known as.</param>
    /// <param name="image">Takes the sections.</param>
    public static void Build(
        IEnumerable<RegistrableDomain> domains,
        IEnumerable<(string Domain, AlsoKnownAs Name)> others,
        ImageBuilder image
    )
    {
        List<(string Name, byte LabelLength)> sorted = Sort(domains);
        List<(int Domain, AlsoKnownAs Name)> aliases = Sort(sorted, others);

        List<int> firsts = new List<int>(); // of each label, the first name that has it
        NeighbourIndexBuilder neighbours = new NeighbourIndexBuilder();
        SkeletonIndexBuilder skeletons = new SkeletonIndexBuilder();
        NeighbourIndexBuilder skeletonNeighbours = new NeighbourIndexBuilder();
        ReadOnlySpan<char> last = default;
        for (int i = 0; i < sorted.Count; i++)
        {
            // Names with one label follow each other: no character of a host sorts between two dots.
            ReadOnlySpan<char> ascii = sorted[i].Name.AsSpan(0, sorted[i].LabelLength);
            if (LabelPieces.AreTooShort(ascii))
                AddWholeDomain(sorted[i].Name, i > 0 && ascii.SequenceEqual(last) ? firsts.Count - 1 : firsts.Count, skeletons);
            if (i > 0 && ascii.SequenceEqual(last))
                continue;
            last = ascii;
            int number = firsts.Count;
            firsts.Add(i);
            Index(ascii.Length < sorted[i].Name.Length ? ascii : SeenHost.Join(sorted[i].Name), number);
        }
        for (int i = 0; i < aliases.Count; i++)
            Index(FirstLabel(aliases[i].Name.Label), firsts.Count + i);

        image.Set(ImageSection.ProtectedNames, NameTable.Build([.. sorted.Select(domain => domain.Name)]));
        byte[] labelLengths = [.. sorted.Select(domain => domain.LabelLength)];
        image.Set(ImageSection.Labels, new BlockWriter().Put(firsts.Count).Put(firsts).Put<byte>(labelLengths).Bytes);
        image.Set(ImageSection.Neighbours, neighbours.Build());
        image.Set(ImageSection.Skeletons, skeletons.Build());
        image.Set(ImageSection.SkeletonNeighbours, skeletonNeighbours.Build());
        List<int> aliased = [.. aliases.Select(alias => alias.Domain)];
        ReadOnlyMemory<byte> aliasLabels = NameTable.Build([.. aliases.Select(alias => alias.Name.Label)]);
        image.Set(ImageSection.AlsoKnownAsLabels, new BlockWriter().Put(aliased.Count).Put(aliased).Put(aliasLabels.Span).Bytes);
        image.Set(ImageSection.AlsoKnownAsTexts, NameTable.Build([.. aliases.Select(alias => alias.Name.Text)]));

        void Index(ReadOnlySpan<char> ascii, int number)
        {
            ReadOnlySpan<char> label = Punycode.IsAce(ascii) ? Punycode.ToUnicode(ascii) : ascii;
            neighbours.Add(label, number);
            if (System.Text.Ascii.IsValid(label))
            {
                Span<char> folded = stackalloc char[Skeleton.MaxAsciiLength];
                ReadOnlySpan<char> skeleton = folded[..Skeleton.FoldAscii(label, folded)];
                skeletons.Add(skeleton, number);
                AddPieces(skeleton, number, skeletons);
                skeletons.AddWhole(Skeleton.Blur(skeleton), number);
                skeletonNeighbours.Add(skeleton, number);
                return;
            }
            IReadOnlyList<string> readings = Skeleton.Readings(label);
            skeletonNeighbours.Add(readings[0], number);
            foreach (string reading in readings)
            {
                skeletons.Add(reading, number);
                AddPieces(reading, number, skeletons);
                skeletons.AddWhole(Skeleton.Blur(reading), number);
            }
        }
    }

    /// <summary>
    /// By domain, as they were given, each once. Of a site at a public suffix all of the name, with its dots, is one more without a text
    /// (<see cref="SpelledDomain.IsBound"/>), and the first label where that is a name of its own.
    /// </summary>
    private static List<(int Domain, AlsoKnownAs Name)> Sort(
        List<(string Name, byte LabelLength)> domains,
        IEnumerable<(string Domain, AlsoKnownAs Name)> others
    )
    {
        ILookup<string, AlsoKnownAs> of = others.ToLookup(other => other.Domain, other => other.Name, StringComparer.Ordinal);
        List<(int Domain, AlsoKnownAs Name)> sorted = [];
        for (int i = 0; i < domains.Count; i++)
        {
            (string name, byte length) = domains[i];
            if (length == name.Length)
                sorted.Add((i, new AlsoKnownAs("", name)));
            if (length == name.Length && SuffixSites.OwnLabel(name) is { Length: > 0 } own)
                sorted.Add((i, new AlsoKnownAs("", own)));
            int number = i;
            if (of.Count > 0 && of.Contains(name))
                sorted.AddRange(of[name].DistinctBy(other => other.Label).Select(other => (number, other)));
        }
        return sorted;
    }

    private static ReadOnlySpan<char> FirstLabel(string name) => name.AsSpan(0, name.IndexOf('.') is >= 0 and var dot ? dot : name.Length);

    private static void AddPieces(ReadOnlySpan<char> skeleton, int number, SkeletonIndexBuilder skeletons)
    {
        Span<char> letters = stackalloc char[skeleton.Length];
        int count = 0;
        foreach (char c in skeleton)
        {
            if (c != '-')
                letters[count++] = c;
        }
        foreach (Range piece in LabelPieces.Of(count))
            skeletons.Add(letters[..count][piece], number);
    }

    /// <summary>A label too short to be looked for inside others is found with its suffix glued to it: <c>idme</c>.</summary>
    private static void AddWholeDomain(string name, int number, SkeletonIndexBuilder skeletons)
    {
        string letters = SeenHost.Join(SpelledDomain.ToUnicode(name));
        foreach (string reading in Skeleton.Readings(letters))
            skeletons.Add(reading, number);
    }

    private static List<(string Name, byte LabelLength)> Sort(IEnumerable<RegistrableDomain> domains)
    {
        List<(string Name, byte LabelLength)> all = [.. domains.Select(domain => (domain.ToString(), (byte)domain.Label.Length))];
        all.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        int kept = 0;
        for (int i = 0; i < all.Count; i++)
        {
            if (kept == 0 || all[i].Name != all[kept - 1].Name)
                all[kept++] = all[i];
        }
        all.RemoveRange(kept, all.Count - kept);
        return all;
    }
}
