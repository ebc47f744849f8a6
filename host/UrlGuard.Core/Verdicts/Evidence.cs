using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>
/// Why a name was taken for an imitation: the only explanation there is. The pages, the command line, the log and the tests
/// all render this (docs/protocol.md, evidence).
/// </summary>
/// <param name="Seen">The name that was seen.</param>
/// <param name="Real">The protected name.</param>
/// <param name="Distance">Edits between the two labels; null where a distance says nothing.</param>
/// <param name="Segments">Both names, aligned.</param>
/// <param name="Spoken">The difference in one English sentence or two.</param>
public sealed record Evidence(SpelledName Seen, SpelledName Real, int? Distance, IReadOnlyList<Segment> Segments, string Spoken)
{
    /// <summary>The evidence of two whole registrable domains that are near each other.</summary>
    public static Evidence Compare(SpelledDomain seen, SpelledDomain real)
    {
        // Label and suffix are aligned apart: a letter is not explained by the dot beside it.
        IReadOnlyList<Segment> label = Alignment.Align(seen.UnicodeLabel, real.UnicodeLabel);
        IReadOnlyList<Segment> suffix = Alignment.Align("." + seen.UnicodeSuffix, "." + real.UnicodeSuffix);
        string spoken = SpokenDifference.Say(label);
        if (seen.Suffix != real.Suffix)
            spoken = (spoken + " " + SpokenDifference.SayEnding(seen.UnicodeSuffix, real.UnicodeSuffix)).TrimStart();
        return new Evidence(
            new SpelledName(seen.Ascii, seen.Unicode),
            new SpelledName(real.Ascii, real.Unicode),
            EditDistance.Osa(seen.UnicodeLabel, real.UnicodeLabel),
            Join(label, suffix),
            spoken);
    }

    /// <summary>The evidence of a protected name inside a longer host.</summary>
    /// <param name="seen">The host.</param>
    /// <param name="real">The protected domain.</param>
    /// <param name="start">Where it stands in the host's U-label form.</param>
    /// <param name="length">How long it is there.</param>
    /// <param name="wholeName">Whether label and suffix are there, or the label only.</param>
    internal static Evidence Inside(SeenHost seen, SpelledDomain real, int start, int length, bool wholeName)
    {
        string host = seen.Unicode, inside = host.Substring(start, length), rest = host[(start + length)..];
        List<Segment> segments = [];
        if (start > 0)
            segments.Add(new Segment(SegmentOp.Added, host[..start], ""));
        segments.AddRange(Alignment.Align(inside, wholeName ? real.Unicode : real.UnicodeLabel));
        if (wholeName)
            segments.Add(new Segment(SegmentOp.Added, rest, ""));
        else
            segments.AddRange(Alignment.Align(rest, "." + real.UnicodeSuffix));
        string spoken = wholeName
            ? $"The address has {real.Unicode} in it, but the site is {seen.Domain.Unicode}."
            : $"{real.UnicodeLabel} stands beside other words: the site is {seen.Domain.Unicode}, not {real.Unicode}.";
        return new Evidence(new SpelledName(seen.Ascii, host), new SpelledName(real.Ascii, real.Unicode), null, segments, spoken);
    }

    /// <summary>The evidence of a whole host that has the protected name's letters with other dots and hyphens.</summary>
    internal static Evidence Whole(SeenHost seen, SpelledDomain real) => new(
        new SpelledName(seen.Ascii, seen.Unicode),
        new SpelledName(real.Ascii, real.Unicode),
        null,
        Alignment.Align(seen.Unicode, real.Unicode),
        $"Dots or hyphens are moved: the site is {seen.Domain.Unicode}, not {real.Unicode}.");

    private static List<Segment> Join(IReadOnlyList<Segment> label, IReadOnlyList<Segment> suffix)
    {
        List<Segment> segments = [.. label];
        int taken = 0;
        if (label is [.., { Op: SegmentOp.Same } last] && suffix is [{ Op: SegmentOp.Same } first, ..])
        {
            segments[^1] = new Segment(SegmentOp.Same, last.Seen + first.Seen, last.Real + first.Real);
            taken = 1;
        }
        segments.AddRange(suffix.Skip(taken));
        return segments;
    }
}
