using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>Lays protected domains out with all the indexes that <see cref="ProtectedDomains"/> reads.</summary>
public static class ProtectedDomainsBuilder
{
    /// <summary>Sets the sections of an image. A domain given twice counts once.</summary>
    public static void Build(IEnumerable<RegistrableDomain> domains, ImageBuilder image)
    {
        (string Name, byte LabelLength)[] sorted = [.. domains.Select(domain => (domain.ToString(), (byte)domain.Label.Length)).DistinctBy(domain => domain.Item1)];
        Array.Sort(sorted, static (one, other) => string.CompareOrdinal(one.Name, other.Name));

        var firsts = new List<int>(); // of each label, the first name that has it
        var neighbours = new NeighbourIndexBuilder();
        var skeletons = new SkeletonIndexBuilder();
        var skeletonNeighbours = new NeighbourIndexBuilder();
        Span<char> folded = stackalloc char[Skeleton.MaxAsciiLength];
        ReadOnlySpan<char> last = default;
        for (int i = 0; i < sorted.Length; i++)
        {
            // Names with one label follow each other: no character of a host sorts between two dots.
            ReadOnlySpan<char> ascii = sorted[i].Name.AsSpan(0, sorted[i].LabelLength);
            if (i > 0 && ascii.SequenceEqual(last))
                continue;
            last = ascii;
            int number = firsts.Count;
            firsts.Add(i);
            ReadOnlySpan<char> label = Punycode.IsAce(ascii) ? Punycode.ToUnicode(ascii) : ascii;
            neighbours.Add(label, number);
            bool isInside = label.Length >= ProtectedDomains.ShortestInside;
            if (System.Text.Ascii.IsValid(label))
            {
                ReadOnlySpan<char> skeleton = folded[..Skeleton.FoldAscii(label, folded)];
                skeletons.Add(skeleton, number, isInside);
                skeletonNeighbours.Add(skeleton, number);
                continue;
            }
            IReadOnlyList<string> readings = Skeleton.Readings(label);
            skeletonNeighbours.Add(readings[0], number);
            foreach (string reading in readings)
                skeletons.Add(reading, number, isInside);
        }

        image.Set(ImageSection.ProtectedNames, NameTable.Build([.. sorted.Select(domain => domain.Name)]));
        byte[] labelLengths = [.. sorted.Select(domain => domain.LabelLength)];
        image.Set(ImageSection.Labels, new BlockWriter().Put(firsts.Count).Put(firsts).Put<byte>(labelLengths).Bytes);
        image.Set(ImageSection.Neighbours, neighbours.Build());
        image.Set(ImageSection.Skeletons, skeletons.Build());
        image.Set(ImageSection.SkeletonNeighbours, skeletonNeighbours.Build());
    }
}
