using System.Text;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using static System.Globalization.UnicodeCategory;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// The reason why a name was taken for an imitation, and the only explanation there is. The pages, the command line, the log and
/// the tests all render this (docs/protocol.md, evidence).
/// </summary>
/// <param name="Seen">The name that was seen.</param>
/// <param name="Real">The protected name.</param>
/// <param name="Distance">Edits between the two labels; null where a distance says nothing.</param>
/// <param name="Segments">Both names, aligned.</param>
/// <param name="Statements">What is to be said, in the order in which it is.</param>
public sealed record Evidence(
    SpelledName Seen,
    SpelledName Real,
    int? Distance,
    IReadOnlyList<Segment> Segments,
    IReadOnlyList<Statement> Statements
)
{
    private static readonly string[] Glued = ["www", "ww", "wwww"];

    /// <summary>
    /// The name by which people call the protected domain, where that is imitated. The segments then spell its letters, not
    /// <see cref="Real"/>.
    /// </summary>
    public string? AlsoKnownAs { get; private init; }

    /// <summary>The score that decided; null where a promise did.</summary>
    public Score? Score { get; internal init; }

    /// <summary>The statements in English.</summary>
    public string Spoken => Sentences.Say(Statements, Site ?? Seen.Ascii, Real.Unicode, Wording.English);

    /// <summary>
    /// True when the real name's label stands in the other name as it is, or the letters of what people call the site do; false when it is
    /// only close to it.
    /// </summary>
    public bool UsesName =>
        AlsoKnownAs is { } name
            ? LettersOf(Seen.Unicode).Contains(LettersOf(name).ToLowerInvariant(), StringComparison.Ordinal)
            : Seen.Unicode.Contains(Real.Unicode.Split('.')[0], StringComparison.Ordinal);

    /// <summary>
    /// True when a letter is dressed up as one of the real name: of another script, a digit for a letter, <c>rn</c> for <c>m</c>. No slip
    /// of a hand makes it, and nobody's own name has it.
    /// </summary>
    public bool IsDisguised => Segments.Any(Disguises.Has);

    /// <summary>The registrable domain that was seen, as sentences write it (<see cref="ReadableName"/>).</summary>
    public string? Site { get; private init; }

    /// <summary>The evidence of two whole registrable domains that are near each other.</summary>
    public static Evidence Compare(SeenHost host, SpelledDomain real)
    {
        SpelledDomain seen = host.Domain;
        // Label and suffix are aligned apart: a letter is not explained by the dot beside it.
        IReadOnlyList<Segment> label = Alignment.Align(seen.UnicodeLabel, Label(real));
        return Of(
            host,
            new SpelledName(seen.Ascii, seen.Unicode),
            real,
            EditDistance.Osa(seen.UnicodeLabel, real.UnicodeLabel),
            Join(label, AlignEnding(host, "." + seen.UnicodeSuffix, real)),
            [.. AroundLabel(host, real, seen.UnicodeLabel, Differences.Of(label, isPart: false))]
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
            rest = host[(start + length)..],
            name = wholeName ? real.Unicode : Label(real);
        if (start == 0 && Www(name).Length == 0)
            start = Www(host).Length; // it is no part of the name
        string inside = host[start..^rest.Length];
        IReadOnlyList<Segment> place = Alignment.Align(inside, name);
        // Where letters beside it explain more of the name, it is the whole label: comrnerzbenk is no comrnerzben with a k behind it.
        if (!wholeName && WholeLabel(host, start, inside) is (var from, { } label) && label.Length - inside.Length is (1 or 2))
        {
            IReadOnlyList<Segment> all = Alignment.Align(label, name);
            if (Changes(all) < Changes(place) + label.Length - inside.Length)
                (start, inside, place, rest) = (from, label, all, host[(from + label.Length)..]);
        }
        List<Segment> segments = [];
        segments.AddRange(Added(host[..start]));
        segments.AddRange(place);
        if (wholeName)
            segments.Add(new Segment(SegmentOp.Added, rest, ""));
        else
            segments.AddRange(AlignEnding(seen, rest, real));
        return Of(
            seen,
            new SpelledName(seen.Ascii, host),
            real,
            null,
            segments,
            [.. SayInside(seen, real, start, inside, wholeName, Differences.Of(place, isPart: FrontOf(seen, start).Length > 0))]
        );
    }

    /// <summary>The evidence of a whole host that has the protected name's letters with other dots and hyphens.</summary>
    internal static Evidence Whole(SeenHost seen, SpelledDomain real)
    {
        string host = seen.Unicode,
            chosen = seen.Chosen[Www(host).Length..],
            registered = seen.Domain.UnicodeLabel;
        foreach (string part in (string[])[chosen, registered])
        {
            bool isLabel = HasLetters(part, real.UnicodeLabel) || Spellings(part).Any(real.HasLookOf);
            if (isLabel || HasLetters(part, real.Compared))
                return Respelled(seen, real, part, isLabel);
        }
        string rest = host[Www(host).Length..];
        bool isAll = SeenHost.Join(rest) == SeenHost.Join(real.Compared);
        if (!isAll && host.IndexOf(real.UnicodeLabel, StringComparison.Ordinal) is >= 0 and var start && start < seen.Chosen.Length)
            return Inside(seen, real, start, real.UnicodeLabel.Length, wholeName: false);
        IReadOnlyList<Segment> all = Alignment.Align(rest, real.Compared);
        return Of(
            seen,
            new SpelledName(seen.Ascii, host),
            real,
            null,
            [.. Added(Www(host)), .. all],
            [.. Differences.Of(all, isPart: false), new Statement(Saying.Site)]
        );
    }

    /// <summary>The evidence of the label or the whole name in front of a suffix, with other dots and hyphens.</summary>
    private static Evidence Respelled(SeenHost seen, SpelledDomain real, string part, bool isLabel)
    {
        string host = seen.Unicode,
            front = host[..(seen.Chosen.Length - part.Length)],
            suffix = "." + seen.Domain.UnicodeSuffix;
        IReadOnlyList<Segment> name = Alignment.Align(part, isLabel ? Label(real) : real.Compared);
        IEnumerable<Statement> letters = Differences.Of(name, isPart: front != Www(host));
        return Of(
            seen,
            new SpelledName(seen.Ascii, host),
            real,
            null,
            [
                .. Added(front),
                .. isLabel ? Join(name, AlignEnding(seen, suffix, real)) : [.. name, new Segment(SegmentOp.Added, suffix, "")],
            ],
            [
                .. isLabel ? AroundLabel(seen, real, part, letters) : letters,
                .. !isLabel || part.Contains('.', StringComparison.Ordinal) ? (Statement[])[new Statement(Saying.Site)] : [],
            ]
        );
    }

    private static Evidence Of(
        SeenHost host,
        SpelledName seen,
        SpelledDomain real,
        int? distance,
        IReadOnlyList<Segment> segments,
        List<Statement> statements
    )
    {
        if (real.AlsoKnownAs is { } name)
        {
            statements.RemoveAll(statement => statement.Says is Saying.Site or Saying.Registered);
            statements.Insert(0, new Statement(Saying.KnownAs) { Name = name });
        }
        else if (statements.Count == 0)
        {
            statements.Add(new Statement(Saying.Site));
        }
        return new(seen, new SpelledName(real.Ascii, real.Unicode), distance, segments, statements)
        {
            AlsoKnownAs = real.AlsoKnownAs,
            Site = ReadableName.Of(host.Domain, real),
        };
    }

    /// <summary>The letters of a label that is all that was chosen, and the suffix behind it.</summary>
    private static Statement[] AroundLabel(SeenHost seen, SpelledDomain real, string label, IEnumerable<Statement> letters)
    {
        Statement[] differences = [.. letters];
        if (seen.IsHosted)
            return [Hosted(seen, label, label == Label(real)), .. differences];
        if (real.Suffix.Length == 0)
            return [.. differences, new Statement(Saying.Site)];
        return [.. differences, .. Ending(seen, real, isAll: differences.Length == 0)];
    }

    /// <summary>The ending, where it differs.</summary>
    private static IEnumerable<Statement> Ending(SeenHost seen, SpelledDomain real, bool isAll)
    {
        if (seen.Domain.Suffix == real.Suffix || real.Suffix.Length == 0)
            return [];
        IReadOnlyList<Segment> ending = Alignment.Align(seen.Domain.UnicodeSuffix, real.UnicodeSuffix);
        // Nobody sees or hears that .dе is not .de.
        if (ending.Any(Disguises.Has) && seen.Domain.UnicodeSuffix.Length == real.UnicodeSuffix.Length)
            return Differences.Of(ending, isPart: true);
        return
        [
            new Statement(isAll ? Saying.OnlyEnding : Saying.Ending)
            {
                Seen = "." + seen.Domain.UnicodeSuffix,
                Real = "." + real.UnicodeSuffix,
            },
        ];
    }

    private static Statement[] SayInside(
        SeenHost seen,
        SpelledDomain real,
        int start,
        string inside,
        bool wholeName,
        IEnumerable<Statement> letters
    )
    {
        string host = seen.Unicode;
        int end = start + inside.Length,
            registered = seen.Chosen.Length - seen.Domain.UnicodeLabel.Length;
        (int labelStart, string label) = WholeLabel(host, start, inside);
        IEnumerable<Statement> words = Differences.Around(host[labelStart..start].Trim('-'), inside, label[(end - labelStart)..].Trim('-'));
        // It would be said to be part of itself.
        if (end > seen.Chosen.Length && seen.IsHosted && start == seen.Chosen.Length - seen.Domain.UnicodeLabel.Length)
            return [Hosted(seen, inside, isExact: false), .. letters];
        if (start < registered && (wholeName || !words.Any()) || end > seen.Chosen.Length)
        {
            Statement[] differences = [.. letters];
            Saying says = start == 0 ? Saying.Begins : Saying.Contains;
            // Digits behind a name hide it, and are no part of it.
            string name = differences is [{ Says: Saying.Behind, Name: { } bare }, ..] ? bare : inside;
            return
            [
                new Statement(says) { Name = name },
                .. differences,
                .. seen.IsHosted ? [Hosted(seen, inside, isExact: false)] : Array.Empty<Statement>(),
            ];
        }
        if (seen.IsHosted)
            return [Hosted(seen, inside, inside == (wholeName ? real.Unicode : Label(real))), .. words, .. letters];
        if (!words.Any())
            return AroundLabel(seen, real, inside, letters);
        return start < registered
            ? [.. words, .. letters, new Statement(Saying.Site)]
            : [.. words, .. letters, .. Ending(seen, real, isAll: false), new Statement(Saying.Registered)];
    }

    private static Statement Hosted(SeenHost seen, string name, bool isExact) =>
        isExact
            ? new Statement(Saying.Hosted) { Seen = seen.Domain.UnicodeSuffix, Name = name }
            : new Statement(Saying.HostedNear) { Seen = seen.Domain.UnicodeSuffix };

    /// <summary>The protected label; all of the name where it has no suffix.</summary>
    private static string Label(SpelledDomain real) => real.Suffix.Length == 0 ? real.Compared : real.UnicodeLabel;

    /// <summary>The rest behind a label: words, and then one ending beside the other.</summary>
    private static IReadOnlyList<Segment> AlignEnding(SeenHost seen, string rest, SpelledDomain real)
    {
        string ending = "." + seen.Domain.UnicodeSuffix,
            realEnding = "." + real.UnicodeSuffix;
        if (real.Suffix.Length == 0 || !rest.EndsWith(ending, StringComparison.Ordinal))
            return [new Segment(SegmentOp.Added, rest, ""), .. Lost(real.Suffix.Length == 0 ? "" : realEnding)];
        IReadOnlyList<Segment> letters = Alignment.Align(ending, realEnding);
        // Letters of .net and .com that meet by chance tell nothing: these are two words.
        if (letters.Count(segment => segment.Op != SegmentOp.Same) > 1)
            letters = [new Segment(SegmentOp.Same, ".", "."), new Segment(SegmentOp.Replaced, ending[1..], realEnding[1..])];
        return [.. Added(rest[..^ending.Length]), .. letters];
    }

    /// <summary>The label in which a piece of a host stands, and where it begins.</summary>
    private static (int Start, string Label) WholeLabel(string host, int start, string inside)
    {
        int from = start == 0 ? 0 : host.LastIndexOf('.', start - 1) + 1,
            to = host.IndexOf('.', start + inside.Length) is >= 0 and var dot ? dot : host.Length;
        return (from, host[from..to]);
    }

    private static int Changes(IReadOnlyList<Segment> segments) => segments.Count(segment => segment.Op != SegmentOp.Same);

    private static Segment[] Added(string text) => text.Length > 0 ? [new Segment(SegmentOp.Added, text, "")] : [];

    private static Segment[] Lost(string text) => text.Length > 0 ? [new Segment(SegmentOp.Lost, "", text)] : [];

    private static string LettersOf(string name) =>
        string.Concat(
            name.EnumerateRunes()
                .Where(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is NonSpacingMark or SpacingCombiningMark)
        );

    /// <summary>The <c>www.</c> of a host that has it.</summary>
    private static string Www(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? "www." : "";

    /// <summary>The part in front of a place, without <c>www.</c>.</summary>
    private static string FrontOf(SeenHost seen, int start) =>
        start < Www(seen.Unicode).Length ? "" : seen.Unicode[Www(seen.Unicode).Length..start];

    /// <summary>
    /// True when a part of a host has the letters of a name, whatever its dots and hyphens, or these behind a glued <c>www</c>.
    /// </summary>
    private static bool HasLetters(string part, string name)
    {
        string wanted = SeenHost.Join(name);
        return Spellings(part).Contains(wanted);
    }

    /// <summary>The letters of a part of a host, and those behind a glued <c>www</c>.</summary>
    private static IEnumerable<string> Spellings(string part)
    {
        string letters = SeenHost.Join(part);
        return Glued.Where(www => letters.StartsWith(www, StringComparison.Ordinal)).Select(www => letters[www.Length..]).Prepend(letters);
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
