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
