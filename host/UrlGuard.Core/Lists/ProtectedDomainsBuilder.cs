using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Lists;

/// <summary>Lays protected domains out with all the indexes that <see cref="ProtectedDomains"/> reads.</summary>
public static class ProtectedDomainsBuilder
{
    /// <summary>Sets the sections of an image. A domain given twice counts once.</summary>
    public static void Build(IEnumerable<RegistrableDomain> domains, ImageBuilder image)
    {
        List<(string Name, byte LabelLength)> sorted = Sort(domains);

        List<int> firsts = new List<int>(); // of each label, the first name that has it
        NeighbourIndexBuilder neighbours = new NeighbourIndexBuilder();
        SkeletonIndexBuilder skeletons = new SkeletonIndexBuilder();
        NeighbourIndexBuilder skeletonNeighbours = new NeighbourIndexBuilder();
        Span<char> folded = stackalloc char[Skeleton.MaxAsciiLength];
        ReadOnlySpan<char> last = default;
        for (int i = 0; i < sorted.Count; i++)
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
            if (System.Text.Ascii.IsValid(label))
            {
                ReadOnlySpan<char> skeleton = folded[..Skeleton.FoldAscii(label, folded)];
                skeletons.Add(skeleton, number);
                skeletons.AddWhole(Skeleton.Blur(skeleton), number);
                skeletonNeighbours.Add(skeleton, number);
                continue;
            }
            IReadOnlyList<string> readings = Skeleton.Readings(label);
            skeletonNeighbours.Add(readings[0], number);
            foreach (string reading in readings)
            {
                skeletons.Add(reading, number);
                skeletons.AddWhole(Skeleton.Blur(reading), number);
            }
        }

        image.Set(ImageSection.ProtectedNames, NameTable.Build([.. sorted.Select(domain => domain.Name)]));
        byte[] labelLengths = [.. sorted.Select(domain => domain.LabelLength)];
        image.Set(ImageSection.Labels, new BlockWriter().Put(firsts.Count).Put(firsts).Put<byte>(labelLengths).Bytes);
        image.Set(ImageSection.Neighbours, neighbours.Build());
        image.Set(ImageSection.Skeletons, skeletons.Build());
        image.Set(ImageSection.SkeletonNeighbours, skeletonNeighbours.Build());
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
