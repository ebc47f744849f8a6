using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace UrlGuard.Core.Explanations;

/// <summary>Says differences as one would read them out to somebody on the telephone.</summary>
internal static class SpokenDifference
{
    /// <summary>Differences said one by one; of more, nobody remembers the first.</summary>
    private const int MostSaid = 3;

    /// <summary>The sentences for two aligned names; empty when they are the same.</summary>
    internal static string Say(IReadOnlyList<Segment> name)
    {
        List<Difference> differences = Find(name, out string seen);
        if (differences.Count > MostSaid && OneScript(differences) is { } script)
        {
            bool isAll = differences.Count == seen.EnumerateRunes().Count(Rune.IsLetter);
            return $"{(isAll ? "All " + Number(differences.Count) : Capital(Number(differences.Count)))} letters are {script}.";
        }
        List<string> said = [.. differences.Take(MostSaid).Select(difference => Capital(Say(difference, seen)) + ".")];
        if (differences.Count - MostSaid is var more and > 0)
            said.Add(more == 1 ? "One more letter differs." : $"{Capital(Number(more))} more letters differ.");
        return string.Join(' ', said);
    }

    /// <summary>The same for a part of a longer name, which the first sentence mentions.</summary>
    internal static string SayIn(string part, IReadOnlyList<Segment> name) =>
        Say(name) is { Length: > 0 } said ? $"In {part}, {char.ToLowerInvariant(said[0])}{said[1..]}" : "";

    /// <summary>The sentence for two different suffixes.</summary>
    internal static string SayEnding(string seen, string real) => $"It ends in .{seen}, not .{real}.";

    private static string Say(Difference difference, string seen)
    {
        (SegmentOp op, string text, string real, int position) = difference;
        int length = Length(text);
        string letter = Noun(seen, position),
            place = Ordinal(position);
        return op switch
        {
            SegmentOp.Swapped => $"the {place} and {Ordinal(position + 1)} {letter}s are swapped: {Bare(text)}, not {Bare(real)}",
            SegmentOp.Added when length == 1 && Repeats(seen, position) is { } first =>
                $"the {Ordinal(first + 1)} {letter}, {Bare(text)}, repeats the {Ordinal(first)}",
            SegmentOp.Added => $"{Full(text)} {(IsOneThing(text) ? "is" : "are")} added {After(seen, position)}",
            SegmentOp.Lost => $"{Full(real)} {(IsOneThing(real) ? "is" : "are")} missing {After(seen, position)}",
            SegmentOp.Replaced when length > 1 =>
                $"the {place} and {Ordinal(position + length - 1)} {letter}s are {Bare(text)}, not {Full(real)}",
            SegmentOp.Replaced => $"the {place} {letter} is {Full(text)}, not {Full(real)}",
            SegmentOp.Same => throw new UnreachableException(), // no difference
        };
    }

    /// <summary>The differences and their places; letters that are added or missing side by side are one difference.</summary>
    private static List<Difference> Find(IReadOnlyList<Segment> name, out string seen)
    {
        List<Difference> differences = [];
        int position = 0;
        SegmentOp before = SegmentOp.Same;
        foreach (Segment segment in name)
        {
            if (segment.Op == before && before is SegmentOp.Added or SegmentOp.Lost)
            {
                differences[^1] = differences[^1] with
                {
                    Seen = differences[^1].Seen + segment.Seen,
                    Real = differences[^1].Real + segment.Real,
                };
            }
            else if (segment.Op != SegmentOp.Same)
            {
                differences.Add(new Difference(segment.Op, segment.Seen, segment.Real, position));
            }

            before = segment.Op;
            position += Length(segment.Seen);
        }
        seen = string.Concat(name.Select(segment => segment.Seen));
        return differences;
    }

    /// <summary>The one script other than Latin that all differing letters are of; else null.</summary>
    private static string? OneScript(List<Difference> differences)
    {
        string?[] scripts =
        [
            .. differences
                .SelectMany(difference =>
                    difference.Op == SegmentOp.Replaced ? difference.Seen.EnumerateRunes().Select(Data.Scripts.Of) : [null]
                )
                .Distinct(),
        ];
        return scripts is [{ } script] && script is not ("Latin" or "Common" or "Inherited") ? script : null;
    }

    /// <summary>The first of two equal neighbours of which one was added at a position; else null.</summary>
    private static int? Repeats(string seen, int position)
    {
        Rune[] letters = [.. seen.EnumerateRunes()];
        if (position > 0 && letters[position - 1] == letters[position])
            return position - 1;
        return position + 1 < letters.Length && letters[position + 1] == letters[position] ? position : null;
    }

    /// <summary>
    /// The word "letter", or "character" where a hyphen or digit comes before: people pass over those when they count letters.
    /// </summary>
    private static string Noun(string seen, int position) =>
        seen.EnumerateRunes().Take(position).All(Rune.IsLetter) ? "letter" : "character";

    private static string After(string seen, int position) =>
        position == 0 ? "at the beginning" : $"after the {Ordinal(position - 1)} {Noun(seen, position)}";

    /// <summary>The characters with their names: the letter L, the letters R and N, a hyphen.</summary>
    private static string Full(string text)
    {
        Rune[] runes = [.. text.EnumerateRunes()];
        if (runes.Length > MostSaid)
            return $"\"{text}\"";
        return runes.Length > 1 && runes.All(rune => rune.IsAscii && Rune.IsLetter(rune))
            ? "the letters " + Bare(text)
            : And(runes.Select(Full));
    }

    private static string Full(Rune rune) => rune.IsAscii && Rune.IsLetter(rune) ? "the letter " + Bare(rune) : Bare(rune);

    private static string Bare(string text) => And(text.EnumerateRunes().Select(Bare));

    private static string Bare(Rune rune) =>
        rune.Value switch
        {
            '-' => "a hyphen",
            '.' => "a dot",
            >= '0' and <= '9' => "the digit " + Numbers[rune.Value - '0'],
            < 0x80 => Rune.ToUpperInvariant(rune).ToString(),
            _ => "the " + CharacterNote.Of(rune.ToString())[0].Spoken,
        };

    private static bool IsOneThing(string text) => Length(text) is 1 or > MostSaid;

    private static string And(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static readonly string[] Numbers =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    ];

    private static string Number(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    private static string Ordinal(int index)
    {
        if (index < Ordinals.Length)
            return Ordinals[index];
        string ending = ((index + 1) % 100) is >= 11 and <= 13
            ? "th"
            : ((index + 1) % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };
        return string.Create(CultureInfo.InvariantCulture, $"{index + 1}{ending}");
    }

    private readonly record struct Difference(SegmentOp Op, string Seen, string Real, int Position);
}
