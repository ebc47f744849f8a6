using System.Numerics;

namespace UrlGuard.Core.Likeness;

/// <summary>
/// Aligns a pattern with every place of a text at once, as spelling correction does: each edit costs what its weight says, and what
/// stands around the copy costs what an honest owner pays for it. The few most likely copies are read back.
/// </summary>
internal static class NoisyCopy
{
    /// <summary>Copies, by their ends, that are looked at closely.</summary>
    private const int MostCopies = 4;

    private const int Impossible = int.MinValue / 2;

    [ThreadStatic]
    private static int[]? scores;

    [ThreadStatic]
    private static byte[]? steps;

    /// <summary>The likeliest copies of a pattern from a place of the text on, each with another end.</summary>
    internal static List<Copy> Find(CopyPattern pattern, ChosenText text, int from, HonestReading reading, Weights weights)
    {
        string p = pattern.Letters,
            s = text.Letters;
        int m = p.Length,
            n = s.Length,
            width = n + 1,
            size = (m + 1) * width;
        if (scores is null || scores.Length < size)
            (scores, steps) = (new int[size], new byte[size]);
        Alignment grid = new Alignment(pattern, text, from, reading, weights, scores, steps!, width);
        for (int a = 0; a <= m; a++)
        {
            for (int j = from; j <= n; j++)
                grid.Fill(a, j);
        }

        Span<(int Score, int End)> best = stackalloc (int, int)[MostCopies];
        int count = 0;
        for (int end = from + 1; end <= n; end++)
        {
            int score = scores[m * width + end];
            if (score <= Impossible / 2 || ChosenText.IsSeparator(s[end - 1]))
                continue;
            score -= weights[Sign.PartSurprise] * reading.From(end) / 100;
            int at = count < MostCopies ? count++ : MostCopies;
            for (; at > 0 && best[at - 1].Score < score; at--)
            {
                if (at < MostCopies)
                    best[at] = best[at - 1];
            }
            if (at < MostCopies)
                best[at] = (score, end);
        }
        List<Copy> copies = new List<Copy>(count + 1);
        // The whole label is a copy of its own, however dear its last letters are.
        if (scores[m * width + n] > Impossible / 2 && !best[..count].ToArray().Any(copy => copy.End == n))
            copies.Add(grid.ReadBack(n));
        foreach ((_, int end) in best[..count])
            copies.Add(grid.ReadBack(end));
        return copies;
    }

    private readonly ref struct Alignment(
        CopyPattern pattern,
        ChosenText text,
        int from,
        HonestReading reading,
        Weights weights,
        int[] scores,
        byte[] steps,
        int width
    )
    {
        private const byte Begin = byte.MaxValue;

        private readonly string p = pattern.Letters,
            s = text.Letters;

        internal void Fill(int a, int j)
        {
            int best = Impossible;
            byte step = 0;
            if (a == 0)
            {
                if (j < s.Length && !ChosenText.IsSeparator(s[j]))
                    (best, step) = (-weights[Sign.PartSurprise] * reading.UpTo(j) / 100, Begin);
                Set(a, j, best, step);
                return;
            }
            char real = p[a - 1];
            if (j > from && (s[j - 1] == real || char.IsAscii(s[j - 1])) && s[j - 1] != ChosenText.Unreadable)
            {
                char seen = s[j - 1];
                if (Letter(real, seen, text.Foreign[j - 1]) is { } letter)
                    Offer(a - 1, j - 1, letter, ref best, ref step);
                if (real == '.' && seen == '-')
                    Offer(a - 1, j - 1, (byte)(1 + (int)Sign.DotAsHyphen), ref best, ref step);
                if (a < p.Length && a < pattern.LabelLength)
                    OfferMore(a, j, seen, real, ref best, ref step);
                if (j > from + 1 && IsLookPair(s[j - 2], seen, real))
                    Offer(a - 1, j - 2, (byte)(1 + (int)Sign.LookPair), ref best, ref step);
                if (a > 1 && IsLookPair(p[a - 2], real, seen))
                    Offer(a - 2, j - 1, (byte)(1 + (int)Sign.LookPair), ref best, ref step);
                if (a > 1 && j > from + 1 && real == s[j - 2] && p[a - 2] == seen && real != seen && real != '.' && seen != '.')
                    Offer(a - 2, j - 2, (byte)(1 + (int)Sign.Swapped), ref best, ref step);
            }
            if (real == '.')
                Offer(a - 1, j, (byte)(1 + (int)Sign.DotLost), ref best, ref step);
            else
                Offer(a - 1, j, (byte)(1 + (int)(a > 1 && p[a - 2] == real ? Sign.Undoubled : Sign.Lost)), ref best, ref step);
            Set(a, j, best, step);
        }

        internal Copy ReadBack(int end)
        {
            int[] edits = new int[Copy.Kinds];
            int hyphens = BitOperations.PopCount(pattern.Hyphens);
            int a = p.Length,
                j = end;
            for (byte step = steps[a * width + j]; step != Begin; step = steps[a * width + j])
            {
                (int real, int seen) = Size(step, a, j);
                if (step > 1 && step - 2 < Copy.Kinds)
                    edits[step - 2]++;
                hyphens -= step == OwnHyphen + 1 ? 1 : 0;
                (a, j) = (a - real, j - seen);
            }
            return new Copy(j, end, edits, Math.Abs(hyphens));
        }

        // A step is 1 for the same letter (or a hyphen of the name's own), otherwise 2 and the number of the edit.
        private const byte Same = 0,
            OwnHyphen = Begin - 2;

        private void OfferMore(int a, int j, char seen, char real, ref int best, ref byte step)
        {
            bool isOwn = seen == '-' && (pattern.HasHyphen(a) || (j > from + 1 && s[j - 2] == '-') || text.IsSpelledAt(j - 1));
            Sign edit =
                seen == '-' ? Sign.HyphenInside
                : seen == '.' ? Sign.DotInside
                : seen == real ? Sign.Doubled
                : Sign.Inserted;
            Offer(a, j - 1, isOwn ? OwnHyphen : (byte)(1 + (int)edit), ref best, ref step);
        }

        /// <summary>The step for one letter in place of another, or null.</summary>
        private static byte? Letter(char real, char seen, bool isForeign)
        {
            if (real == seen)
                return isForeign && char.IsAscii(real) ? (byte)(1 + (int)Sign.ForeignLetter) : Same;
            if (real == '.' || ChosenText.IsSeparator(seen))
                return null;
            if (IsLook(real, seen))
                return 1 + (int)Sign.Look;
            if (char.IsAsciiDigit(seen))
                return (byte)(1 + (int)(IsDigitFor(seen, real) ? Sign.DigitForLetter : Sign.OtherDigit));
            return (byte)(
                1
                + (int)(
                    IsAlike(real, seen) ? Sign.Glance
                    : IsVowel(real) && IsVowel(seen) ? Sign.Vowel
                    : Sign.OtherLetter
                )
            );
        }

        private void Offer(int a, int j, byte step, ref int best, ref byte chosen)
        {
            int before = scores[a * width + j];
            if (before <= Impossible)
                return;
            int score = before + (step is Same or OwnHyphen ? 0 : weights[(Sign)(step - 1)]);
            if (score > best)
                (best, chosen) = (score, (byte)(step + 1));
        }

        private void Set(int a, int j, int score, byte step) => (scores[a * width + j], steps[a * width + j]) = (score, step);

        /// <summary>Letters of the pattern and of the text that a step took.</summary>
        private (int Real, int Seen) Size(byte step, int a, int j)
        {
            if (step == OwnHyphen + 1)
                return (0, 1);
            Sign edit = (Sign)(step - 2);
            if (edit == Sign.LookPair)
                return j > from + 1 && IsLookPair(s[j - 2], s[j - 1], p[a - 1]) ? (1, 2) : (2, 1);
            if (edit == Sign.Swapped)
                return (2, 2);
            int real = edit is Sign.Doubled or Sign.Inserted or Sign.HyphenInside or Sign.DotInside ? 0 : 1,
                seen = edit is Sign.Undoubled or Sign.Lost or Sign.DotLost ? 0 : 1;
            return (real, seen);
        }

        private static bool IsLook(char one, char other) =>
            (one, other) is ('i' or 'l' or '1', 'i' or 'l' or '1') or ('o' or '0', 'o' or '0') or ('s' or '5', 's' or '5');

        private static bool IsLookPair(char first, char second, char one) =>
            (first, second, one) is ('r', 'n', 'm') or ('v', 'v', 'w') or ('c', 'l' or 'i' or '1', 'd');

        private static bool IsDigitFor(char digit, char letter) =>
            (digit, letter) is ('3', 'e') or ('4', 'a') or ('7', 't') or ('8', 'b') or ('6', 'b') or ('9', 'g') or ('2', 'z');

        private static bool IsAlike(char one, char other) =>
            (one < other ? (one, other) : (other, one))
                is
                    ('c', 'e')
                    or
                    ('b', 'd')
                    or
                    ('g', 'q')
                    or
                    ('m', 'n')
                    or
                    ('n', 'r')
                    or
                    ('u', 'v')
                    or
                    ('v', 'y')
                    or
                    ('h', 'n')
                    or
                    ('f', 't')
                    or
                    ('i', 'j')
                    or
                    ('p', 'q')
                    or
                    ('l', 't');

        private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
    }
}
