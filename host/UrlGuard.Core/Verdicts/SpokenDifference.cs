using System.Text;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Verdicts;

/// <summary>Says differences as one would read them out to somebody on the telephone.</summary>
internal static class SpokenDifference
{
    /// <summary>Differences said one by one; of more, nobody remembers the first.</summary>
    private const int MostSaid = 3;

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ];

    /// <summary>Sentences for the segments of two labels; empty when they are the same.</summary>
    internal static string Say(IReadOnlyList<Segment> label)
    {
        var said = new List<string>();
        int position = 0, differences = 0;
        foreach (Segment segment in label)
        {
            int length = segment.Seen.EnumerateRunes().Count();
            if (segment.Op != SegmentOp.Same && ++differences <= MostSaid)
                said.Add(Say(segment, position, length));
            position += length;
        }
        if (differences > MostSaid)
            said.Add($"{differences - MostSaid} more letters differ.");
        return string.Join(' ', said);
    }

    /// <summary>The sentence for two different suffixes.</summary>
    internal static string SayEnding(string seen, string real) => $"It ends in .{seen}, not .{real}.";

    private static string Say(Segment segment, int position, int length) => segment.Op switch
    {
        SegmentOp.Swapped => $"The {Ordinal(position)} and {Ordinal(position + 1)} letters are swapped: {segment.Seen}, not {segment.Real}.",
        SegmentOp.Added => $"The {Ordinal(position)} letter, {Name(segment.Seen)}, is one too many.",
        SegmentOp.Lost when position == 0 => $"{Capital(Name(segment.Real))} is missing at the beginning.",
        SegmentOp.Lost => $"{Capital(Name(segment.Real))} is missing after the {Ordinal(position - 1)} letter.",
        _ when length > 1 => $"The {Ordinal(position)} and {Ordinal(position + length - 1)} letters are {segment.Seen}, not {Name(segment.Real)}.",
        _ => $"The {Ordinal(position)} letter is {Name(segment.Seen)}, not {Name(segment.Real)}.",
    };

    private static string Ordinal(int index) => index < Ordinals.Length ? Ordinals[index] : $"{index + 1}th";

    private static string Name(string text)
    {
        if (text.EnumerateRunes().Count() > 1)
            return "the letters " + text;
        Rune rune = text.EnumerateRunes().First();
        if (rune.Value == '-')
            return "a hyphen";
        if (rune.IsAscii)
            return (char.IsAsciiDigit((char)rune.Value) ? "the digit " : "the letter ") + text;
        return CharacterNote.Of(text)[0].ToString();
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
