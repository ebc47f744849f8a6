using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Explanations;

/// <summary>Finds what is to be said about two aligned names: which letters differ, and where.</summary>
internal sealed class Differences
{
    /// <summary>Differences said one by one, each with its place; of more, nobody remembers the first.</summary>
    private const int MostSaid = 8;

    /// <summary>Letters said one by one where all of the name are of another script.</summary>
    private const int MostForeign = 3;

    /// <summary>Hyphens said one by one; more of them stand between the letters, which is said once. The same of dots.</summary>
    private const int MostSeparators = 3;

    /// <summary>Letters at an end of a name that are said together.</summary>
    private const int Words = 2;

    private readonly string seen,
        real;
    private readonly string? within;
    private readonly List<Statement> letters = [];
    private int seenAt,
        realAt;

    private Differences(string seen, string real, string? within) => (this.seen, this.real, this.within) = (seen, real, within);

    /// <summary>The statements about two aligned names; none where they are the same.</summary>
    /// <param name="segments">The names.</param>
    /// <param name="isPart">True when the name seen is a part of the address, which is to be named where a place is counted in it.</param>
    internal static IEnumerable<Statement> Of(IReadOnlyList<Segment> segments, bool isPart)
    {
        int first = Run(segments),
            last = first < segments.Count ? Run([.. segments.Reverse()]) : 0;
        string before = Seen(segments.Take(first)),
            behind = Seen(segments.TakeLast(last)),
            name = Seen(segments.Skip(first).SkipLast(last));
        bool isWww = before == "www";
        List<Statement> said = isWww ? [new Statement(Saying.WwwGlued)] : [];
        said.AddRange(Around(isWww ? "" : before.TrimEnd('-', '.'), name, behind.TrimStart('-', '.')));
        string real = string.Concat(segments.Select(segment => segment.Real));
        Differences differences = new(name, real, isPart || before.Length + behind.Length > 0 ? name : null);
        said.AddRange(differences.Read(segments.Skip(first).SkipLast(last)));
        return said;
    }

    /// <summary>The statement about words on the two sides of a name; none where there are none.</summary>
    internal static IEnumerable<Statement> Around(string before, string name, string behind) =>
        (before.Length, behind.Length) switch
        {
            (0, 0) => [],
            (_, 0) => [new Statement(Saying.InFront) { Before = before, Name = name }],
            (0, _) => [new Statement(Saying.Behind) { Behind = behind, Name = name }],
            _ =>
            [
                new Statement(Saying.Around)
                {
                    Before = before,
                    Behind = behind,
                    Name = name,
                },
            ],
        };

    /// <summary>Segments at the beginning that only add letters, if they are enough to be words.</summary>
    private static int Run(IReadOnlyList<Segment> segments)
    {
        int length = segments.TakeWhile(segment => segment.Op == SegmentOp.Added).Count();
        return segments.Take(length).Sum(segment => segment.Seen.Count(c => !IsSeparator(c))) >= Words ? length : 0;
    }

    private static string Seen(IEnumerable<Segment> segments) => string.Concat(segments.Select(segment => segment.Seen));

    private List<Statement> Read(IEnumerable<Segment> segments)
    {
        foreach (Segment segment in segments)
        {
            Say(segment);
            seenAt += segment.Seen.Length;
            realAt += segment.Real.Length;
        }
        // Hyphens at an end stand between no letters, and in one place.
        letters.RemoveAll(letter => letter.Says == Saying.Added && !ReferenceEquals(letter, letters.Find(letter.Equals)));
        SayOnce(Saying.HyphenAdded, Saying.HyphensAdded);
        SayOnce(Saying.DotAdded, Saying.DotsAdded);
        if (letters.Count > MostForeign && ForeignScript() is { } script)
            return [new Statement(Saying.AllForeign) { Script = script }];
        return letters.Count <= MostSaid
            ? letters
            : [.. letters.Take(MostSaid), new Statement(Saying.More) { Count = letters.Count - MostSaid }];
    }

    private void SayOnce(Saying one, Saying many)
    {
        int first = letters.FindIndex(letter => letter.Says == one);
        Statement[] all = [.. letters.Where(letter => letter.Says == one)];
        // Two between the same letters would be one sentence twice.
        if (all.Length <= MostSeparators && all.Distinct().Count() == all.Length)
            return;
        letters[first] = new Statement(many) { Name = seen };
        letters.RemoveAll(letter => letter.Says == one);
    }

    private void Say(Segment segment)
    {
        switch (segment.Op)
        {
            case SegmentOp.Swapped when IsSeparator(segment.Seen[0]):
                letters.Add(Added(segment.Seen[0].ToString(), seenAt));
                letters.Add(Lost(segment.Seen[0].ToString(), realAt + segment.Real.Length - 1));
                break;
            case SegmentOp.Swapped when IsSeparator(segment.Real[0]):
                letters.Add(Lost(segment.Real[0].ToString(), realAt));
                letters.Add(Added(segment.Real[0].ToString(), seenAt + segment.Seen.Length - 1));
                break;
            case SegmentOp.Swapped:
                Rune next = Rune.GetRuneAt(segment.Real, 0);
                letters.Add(
                    InSeen(Saying.Swapped, seenAt) with
                    {
                        Before = segment.Seen[..^next.Utf16SequenceLength],
                        Behind = next.ToString(),
                    }
                );
                break;
            case SegmentOp.Replaced when IsSeparator(segment.Seen[0]) && IsSeparator(segment.Real[0]):
                letters.Add(
                    Beside(seen, seenAt, Saying.SeparatorReplaced) is { } stands
                        ? stands with
                        {
                            Seen = segment.Seen,
                            Real = segment.Real,
                        }
                        : Added(segment.Seen, seenAt)
                );
                break;
            case SegmentOp.Replaced when IsSeparator(segment.Seen[0]) || IsSeparator(segment.Real[0]):
                letters.Add(Added(segment.Seen, seenAt));
                letters.Add(Lost(segment.Real, realAt));
                break;
            case SegmentOp.Replaced when segment.Seen.EnumerateRunes().Count() > 1:
                letters.Add(InReal(Saying.Written, realAt) with { Seen = segment.Seen, Real = segment.Real });
                break;
            case SegmentOp.Replaced:
                (string? script, string? realScript) = (Script(segment.Seen), Script(segment.Real));
                bool isSame = script == realScript;
                letters.Add(
                    InSeen(Saying.Replaced, seenAt) with
                    {
                        Seen = segment.Seen,
                        Real = segment.Real,
                        Script = isSame ? null : script,
                        RealScript = isSame ? null : realScript,
                    }
                );
                break;
            case SegmentOp.Added:
                letters.Add(Added(segment.Seen, seenAt));
                break;
            case SegmentOp.Lost:
                letters.Add(Lost(segment.Real, realAt));
                break;
            case SegmentOp.Same:
                break;
        }
    }

    private Statement Added(string text, int at) =>
        Between(seen, at, text, Saying.HyphenAdded, Saying.DotAdded)
        ?? InSeen(Saying.Added, at) with
        {
            Seen = text,
            Script = Script(text),
        };

    private Statement Lost(string text, int at) =>
        Between(real, at, text, Saying.HyphenLost, Saying.DotLost)
        ?? InReal(Saying.Lost, at) with
        {
            Real = text,
            RealScript = Script(text),
        };

    /// <summary>The statement about a hyphen or dot between two letters; null where it is another character, or stands at an end.</summary>
    private static Statement? Between(string name, int at, string text, Saying hyphen, Saying dot) =>
        IsSeparator(text[0]) ? Beside(name, at, text == "-" ? hyphen : dot) : null;

    /// <summary>The statement about a place, with the letters on its sides; null where there is none on one of them.</summary>
    private static Statement? Beside(string name, int at, Saying says)
    {
        string before = name[..at].TrimEnd('-', '.'),
            behind = name[at..].TrimStart('-', '.');
        return before.Length == 0 || behind.Length == 0
            ? null
            : new Statement(says)
            {
                Before = Last(before),
                Behind = Rune.GetRuneAt(behind, 0).ToString(),
                Name = name,
            };
    }

    private static string Last(string text) => Rune.TryGetRuneAt(text, text.Length - 1, out Rune last) ? last.ToString() : text[^2..];

    private Statement InSeen(Saying saying, int at) => new(saying) { Place = PlaceOf(seen, at), Name = within };

    private Statement InReal(Saying saying, int at) => new(saying) { Place = PlaceOf(real, at), Name = real };

    /// <summary>People pass over hyphens and dots when they count.</summary>
    private static int PlaceOf(string name, int at) => 1 + name[..at].EnumerateRunes().Count(rune => rune.Value is not ('-' or '.'));

    private static bool IsSeparator(char letter) => letter is '-' or '.';

    private static string? Script(string text) => Scripts.Foreign(Rune.GetRuneAt(text, 0));

    /// <summary>The one script of another kind that all letters of the name seen are of; else null.</summary>
    private string? ForeignScript() =>
        letters.TrueForAll(letter => letter.Says == Saying.Replaced)
        && letters.Count == seen.EnumerateRunes().Count(Rune.IsLetter)
        && letters.Select(letter => letter.Script).Distinct().ToArray() is [{ } script]
            ? script
            : null;
}
