using UrlGuard.Core.Likeness;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// The reason why a name was taken for an imitation, and the only explanation there is. The pages, the command line, the log and
/// the tests all render this (docs/protocol.md, evidence).
/// </summary>
/// <param name="Seen">The name that was seen.</param>
/// <param name="Real">The protected name.</param>
/// <param name="Distance">Edits between the two labels; null where a distance says nothing.</param>
/// <param name="Segments">Both names, aligned.</param>
/// <param name="Spoken">The difference in one English sentence or two.</param>
public sealed record Evidence(SpelledName Seen, SpelledName Real, int? Distance, IReadOnlyList<Segment> Segments, string Spoken)
{
    /// <summary>
    /// The name by which people call the protected domain, where that is imitated. The segments then spell its letters, not
    /// <see cref="Real"/>.
    /// </summary>
    public string? AlsoKnownAs { get; private init; }

    /// <summary>The score that decided; null where a promise did.</summary>
    public Score? Score { get; internal init; }

    /// <summary>The evidence of two whole registrable domains that are near each other.</summary>
    public static Evidence Compare(SpelledDomain seen, SpelledDomain real)
    {
        // Label and suffix are aligned apart: a letter is not explained by the dot beside it.
        IReadOnlyList<Segment> label = Alignment.Align(seen.UnicodeLabel, Label(real));
        string spoken = SpokenDifference.Say(label);
        if (real.Suffix.Length == 0)
            spoken = Say(spoken, SayName(seen, real));
        else if (seen.Suffix != real.Suffix)
            spoken = Say(spoken, SpokenDifference.SayEnding(seen.UnicodeSuffix, real.UnicodeSuffix));
        return Of(
            new SpelledName(seen.Ascii, seen.Unicode),
            real,
            EditDistance.Osa(seen.UnicodeLabel, real.UnicodeLabel),
            Join(label, AlignSuffix("." + seen.UnicodeSuffix, real)),
            spoken
        );
    }

    /// <summary>The evidence of a protected name inside a longer host.</summary>
    /// <param name="seen">The host.</param>
    /// <param name="real">The protected domain.</param>
    /// <param name="start">Where it stands in the host's U-label form.</param>
    /// <param name="length">How long it is there.</param>
    /// <param name="wholeName">Whether label and suffix are there, or the label only.</param>
    internal static Evidence Inside(SeenHost seen, SpelledDomain real, int start, int length, bool wholeName)
    {
        string host = seen.Unicode,
            inside = host.Substring(start, length),
            rest = host[(start + length)..];
        string name = wholeName ? real.Unicode : Label(real);
        IReadOnlyList<Segment> place = Alignment.Align(inside, name);
        List<Segment> segments = [];
        if (start > 0)
            segments.Add(new Segment(SegmentOp.Added, host[..start], ""));
        segments.AddRange(place);
        if (wholeName)
            segments.Add(new Segment(SegmentOp.Added, rest, ""));
        else
            segments.AddRange(AlignSuffix(rest, real));
        string spoken = wholeName ? SayDomain(seen, real, inside) : SayLabel(seen, real, inside, start);
        // How a dot is written is plain to see; a letter is not.
        if (!HaveSameLetters(inside, name))
            spoken = Say(spoken, SpokenDifference.SayIn(inside, place));
        return Of(new SpelledName(seen.Ascii, host), real, null, segments, spoken);
    }

    /// <summary>The evidence of a whole host that has the protected name's letters with other dots and hyphens.</summary>
    internal static Evidence Whole(SeenHost seen, SpelledDomain real)
    {
        string www = seen.Unicode.StartsWith("www.", StringComparison.Ordinal) ? "www." : "",
            chosen = seen.Chosen[www.Length..];
        bool isLabel = HaveSameLetters(chosen, real.UnicodeLabel) || chosen == "www" + real.UnicodeLabel;
        IReadOnlyList<Segment> compared = isLabel
            ? Alignment.Align(chosen, Label(real))
            : Alignment.Align(seen.Unicode[www.Length..], real.Compared);
        string spoken = SpokenDifference.Say(compared);
        List<Segment> segments = www.Length > 0 ? [new Segment(SegmentOp.Added, www, "")] : [];
        segments.AddRange(isLabel ? Join(compared, AlignSuffix("." + seen.Domain.UnicodeSuffix, real)) : compared);
        return Of(new SpelledName(seen.Ascii, seen.Unicode), real, null, segments, Say(spoken, SayName(seen.Domain, real)));
    }

    private static Evidence Of(SpelledName seen, SpelledDomain real, int? distance, IReadOnlyList<Segment> segments, string spoken) =>
        new(seen, new SpelledName(real.Ascii, real.Unicode), distance, segments, spoken) { AlsoKnownAs = real.AlsoKnownAs };

    /// <summary>The protected label; all of the name where it has no suffix.</summary>
    private static string Label(SpelledDomain real) => real.Suffix.Length == 0 ? real.Compared : real.UnicodeLabel;

    private static IReadOnlyList<Segment> AlignSuffix(string rest, SpelledDomain real) =>
        real.Suffix.Length == 0 ? [new Segment(SegmentOp.Added, rest, "")] : Alignment.Align(rest, "." + real.UnicodeSuffix);

    private static string Say(string first, string then) => (first + " " + then).TrimStart();

    /// <summary>The two names; the one that people know by another name comes with that.</summary>
    private static string SayName(SpelledDomain seen, SpelledDomain real) =>
        real.AlsoKnownAs is { } name
            ? $"The site is {seen.Unicode}. It uses the name {name}, which you know as {real.Unicode}."
            : $"The site is {seen.Unicode}, not {real.Unicode}.";

    private static string SayDomain(SeenHost seen, SpelledDomain real, string inside) =>
        $"The address has {real.Unicode} in it{(inside == real.Unicode ? "" : $", written {inside}")}, "
        + $"but the site is {seen.Domain.Unicode}.";

    private static string SayLabel(SeenHost seen, SpelledDomain real, string inside, int start)
    {
        string subject = inside == real.UnicodeLabel ? inside : $"{inside}, which resembles {Label(real)},";
        bool isInFront =
            start + inside.Length <= seen.Chosen.Length - seen.Domain.UnicodeLabel.Length
            && IsWholeLabel(seen.Unicode, start, inside.Length);
        string place = isInFront ? "only stands in front" : "stands beside other words";
        return real.AlsoKnownAs is null
            ? $"{subject} {place}: the site is {seen.Domain.Unicode}, not {real.Unicode}."
            : Say($"{subject} {place}.", SayName(seen.Domain, real));
    }

    private static bool IsWholeLabel(string host, int start, int length) =>
        (start == 0 || host[start - 1] == '.') && host[start + length] == '.';

    private static bool HaveSameLetters(string one, string other) =>
        one.Where(c => c is not ('.' or '-')).SequenceEqual(other.Where(c => c is not ('.' or '-')));

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
