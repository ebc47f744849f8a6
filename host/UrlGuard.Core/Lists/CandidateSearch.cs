using System.Runtime.InteropServices;
using UrlGuard.Core.Data;
using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Lists;

/// <summary>Finds the protected labels that a rule could find imitated by a host, by their indexes.</summary>
/// <param name="image">Holds the indexes; whoever asks keeps it alive.</param>
/// <param name="names">The names whose labels are indexed.</param>
internal sealed class CandidateSearch(Image image, ProtectedDomains names)
{
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

    private readonly NeighbourIndex neighbours = new NeighbourIndex(image, image.Open(ImageSection.Neighbours)),
        skeletonNeighbours = new NeighbourIndex(image, image.Open(ImageSection.SkeletonNeighbours));
    private readonly SkeletonIndex skeletons = new SkeletonIndex(image.Open(ImageSection.Skeletons));

    /// <summary>
    /// Adds all labels that a rule could find imitated by a host, some more than once. Allocates nothing for a name in ASCII.
    /// </summary>
    internal void Find(HostName host, RegistrableDomain domain, List<Candidate> found, Effort effort)
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
        return found.Count > 0;
    }

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
        neighbours.Find(label, NeighbourLimit, Promises.DoubleTypo.SameSuffix, found, effort);
        foreach (string skeleton in readings)
            FindNearLook(skeleton, found, effort);
    }

    private void FindNearLook(string skeleton, List<Candidate> found, Effort effort)
    {
        int before = found.Count;
        skeletonNeighbours.Find(skeleton, NeighbourLimit, Promises.DoubleTypo.SameSuffix, found, effort);
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
        if (found.Count == first)
            return;
        LetterPairs pairs = new LetterPairs(text, stackalloc ulong[LetterPairs.Words]);
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength],
            letters = stackalloc char[HostName.MaxLength];
        int kept = first;
        for (int i = first; i < found.Count; i++)
        {
            ReadOnlySpan<byte> label = names.LabelAt(names.NamesOf(found[i].Label).First);
            int count = 0;
            foreach (byte letter in label)
            {
                if (letter is not ((byte)'-' or (byte)'.'))
                    letters[count++] = (char)letter;
            }
            if (label.StartsWith("xn--"u8) || pairs.HaveMostOf(skeleton[..Skeleton.FoldAscii(letters[..count], skeleton)]))
                found[kept++] = found[i];
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>
    /// Labels that go on in the suffix: <c>2r4t.com</c> in <c>2r.4t.com</c>, where <c>4t.com</c> is one. Behind a hyphen too.
    /// </summary>
    private void FindAcrossSuffix(ReadOnlySpan<char> domain, int labelLength, List<Candidate> found, Effort effort)
    {
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength];
        for (int start = 0; start >= 0; start = NextWord(domain[..labelLength], start))
        {
            int length = 0;
            for (int i = start; i < domain.Length; i++)
            {
                if (domain[i] is '.' or '-')
                    continue;
                length += Skeleton.FoldAscii(domain.Slice(i, 1), skeleton[length..]);
                if (i > labelLength)
                    skeletons.Find(skeleton[..length], Clues.Inside, found, effort);
            }
        }

        static int NextWord(ReadOnlySpan<char> label, int start) =>
            label[start..].IndexOf('-') is >= 0 and var hyphen ? start + hyphen + 1 : -1;
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
        for (int length = Promises.Homoglyph.SameSuffix; length < SkeletonIndex.Shortest; length++)
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
}
