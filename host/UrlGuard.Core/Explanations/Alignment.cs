using System.Text;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Explanations;

/// <summary>
/// Lays two names one under the other so that as little as possible differs, and what differs looks as alike as possible:
/// <c>rn</c> under <c>m</c>, not <c>r</c> replaced and <c>n</c> added.
/// </summary>
public static class Alignment
{
    private static readonly string[][] AsciiLooks = [.. Enumerable.Range(0, 128).Select(c => Looks(((char)c).ToString()))];

    // In halves of an edit: a confusable pair is the better explanation where several cost the same number of edits.
    private const int Confusable = 1,
        Edit = 2;

    // A hyphen or dot is no letter: one more of it and a letter less are told before one in the other's place, if they are as near.
    private const int Separated = Edit + 1;

    /// <summary>
    /// The segments of both names, in order, from the first to the last character: all <see cref="Segment.Seen"/> joined
    /// are <paramref name="seen"/>, all <see cref="Segment.Real"/> joined are <paramref name="real"/>.
    /// </summary>
    public static IReadOnlyList<Segment> Align(string seen, string real)
    {
        // A common end is the same whatever comes before: the table is for the rest.
        int same = CommonEnd(seen, real);
        string end = seen[^same..];
        (seen, real) = (seen[..^same], real[..^same]);
        Letter[] a = Letters(seen),
            b = Letters(real);
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        Step[,] steps = new Step[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
                (cost[i, j], steps[i, j]) = Best(a, b, cost, i, j);
        }

        List<Segment> segments = new List<Segment>();
        if (same > 0)
            segments.Add(new Segment(SegmentOp.Same, end, end));
        for (int i = a.Length, j = b.Length; i > 0 || j > 0; )
        {
            Step step = steps[i, j];
            segments.Add(new Segment(step.Op, Text(seen, a, i - step.Seen, i), Text(real, b, j - step.Real, j)));
            i -= step.Seen;
            j -= step.Real;
        }
        segments.Reverse();
        return Join(segments);
    }

    private static (int Cost, Step Step) Best(Letter[] a, Letter[] b, int[,] cost, int i, int j)
    {
        if (i == 0 && j == 0)
            return default;
        (int Cost, Step Step) best = (int.MaxValue, default);
        void Offer(int price, SegmentOp op, int seen, int real)
        {
            int total = cost[i - seen, j - real] + price;
            if (total < best.Cost)
                best = (total, new Step(op, seen, real));
        }

        if (i > 0 && j > 0)
        {
            if (a[i - 1].Rune == b[j - 1].Rune)
                Offer(0, SegmentOp.Same, 1, 1);
            else
                Offer(PriceOf(a[i - 1], b[j - 1]), SegmentOp.Replaced, 1, 1);
        }
        if (i > 1 && j > 1 && a[i - 1].Rune == b[j - 2].Rune && a[i - 2].Rune == b[j - 1].Rune && a[i - 1].Rune != a[i - 2].Rune)
            Offer(Edit, SegmentOp.Swapped, 2, 2);
        if (i > 1 && j > 0 && LooksLike(a[i - 2], a[i - 1], b[j - 1]))
            Offer(Confusable, SegmentOp.Replaced, 2, 1);
        if (i > 0 && j > 1 && LooksLike(b[j - 2], b[j - 1], a[i - 1]))
            Offer(Confusable, SegmentOp.Replaced, 1, 2);
        if (i > 0)
            Offer(Edit, SegmentOp.Added, 1, 0);
        if (j > 0)
            Offer(Edit, SegmentOp.Lost, 0, 1);
        return best;
    }

    private static int PriceOf(Letter one, Letter other) =>
        LooksLike(one, other) ? Confusable
        : one.IsSeparator == other.IsSeparator ? Edit
        : Separated;

    private static int CommonEnd(string one, string other)
    {
        int length = 0,
            shorter = Math.Min(one.Length, other.Length);
        while (length < shorter && one[^(length + 1)] == other[^(length + 1)])
            length++;
        return length > 0 && char.IsLowSurrogate(one[^length]) ? length - 1 : length;
    }

    private static Letter[] Letters(string name)
    {
        List<Letter> letters = new List<Letter>(name.Length);
        int start = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            letters.Add(new Letter(rune, start, rune.IsAscii ? AsciiLooks[rune.Value] : Looks(rune.ToString())));
            start += rune.Utf16SequenceLength;
        }
        return [.. letters];
    }

    private static string[] Looks(string letter) => [.. Skeleton.Readings(letter)];

    private static bool LooksLike(Letter one, Letter other)
    {
        foreach (string look in one.Looks)
        {
            if (Array.IndexOf(other.Looks, look) >= 0)
                return true;
        }
        return false;
    }

    private static bool LooksLike(Letter first, Letter second, Letter one) =>
        (first.Rune.Value, second.Rune.Value, one.Rune.Value) switch
        {
            ('r', 'n', 'm') or ('v', 'v', 'w') or ('c', 'l', 'd') => true,
            // How German writes these where it has to do without them.
            ('s', 's', 'ß') or ('a', 'e', 'ä') or ('o', 'e', 'ö') or ('u', 'e', 'ü') => true,
            _ => false,
        };

    private static string Text(string name, Letter[] letters, int from, int to) =>
        from == to ? "" : name[letters[from].Start..(to < letters.Length ? letters[to].Start : name.Length)];

    /// <summary>Neighbouring equal characters become one segment; differences stay letter by letter.</summary>
    private static List<Segment> Join(List<Segment> letters)
    {
        List<Segment> joined = new List<Segment>();
        foreach (Segment letter in letters)
        {
            if (letter.Op == SegmentOp.Same && joined.Count > 0 && joined[^1].Op == SegmentOp.Same)
                joined[^1] = new Segment(SegmentOp.Same, joined[^1].Seen + letter.Seen, joined[^1].Real + letter.Real);
            else
                joined.Add(letter);
        }
        return joined;
    }

    private readonly record struct Letter(Rune Rune, int Start, string[] Looks)
    {
        public bool IsSeparator => Rune.Value is '-' or '.';
    }

    private readonly record struct Step(SegmentOp Op, int Seen, int Real);
}
