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

    private const int Ascii = 128;

    // Filled as letters come up; each thread would make the same.
    private static readonly byte[]?[] LetterSteps = new byte[Ascii][];

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
        grid.Begin();
        for (int a = 1; a <= m; a++)
            grid.Fill(a);

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
        private const byte Beginning = byte.MaxValue;

        private readonly string p = pattern.Letters,
            s = text.Letters;

        /// <summary>The row before the pattern's first letter: a copy may begin at each place that is no separator.</summary>
        internal void Begin()
        {
            int price = weights[Sign.PartSurprise];
            for (int j = from; j < width; j++)
            {
                bool canBegin = j < s.Length && !ChosenText.IsSeparator(s[j]);
                (scores[j], steps[j]) = canBegin ? (-price * reading.UpTo(j) / 100, Beginning) : (Impossible, (byte)0);
            }
        }

        /// <summary>
        /// The row of a letter of the pattern. What is asked of the letter alone is asked once: most of a check's time is spent here.
        /// </summary>
        internal void Fill(int a)
        {
            char real = p[a - 1],
                before = a > 1 ? p[a - 2] : Nothing,
                pair = LookOf(before, real);
            bool mayHaveMore = a < p.Length && a < pattern.LabelLength;
            byte lost = StepOf(
                real == '.' ? Sign.DotLost
                : before == real ? Sign.Undoubled
                : Sign.Lost
            );
            ReadOnlySpan<byte> letters = LettersFor(real);
            Span<int> row = scores.AsSpan(a * width, width),
                last = scores.AsSpan((a - 1) * width, width),
                lastButOne = a > 1 ? scores.AsSpan((a - 2) * width, width) : default;
            for (int j = from; j < row.Length; j++)
            {
                int best = Impossible;
                byte step = 0;
                char seen = j > from ? s[j - 1] : Nothing;
                if (seen is not (Nothing or ChosenText.Unreadable) && (seen == real || char.IsAscii(seen)))
                {
                    char previous = j > from + 1 ? s[j - 2] : Nothing;
                    byte letter =
                        seen != real ? letters[seen]
                        : text.Foreign[j - 1] && char.IsAscii(real) ? StepOf(Sign.ForeignLetter)
                        : Same;
                    if (letter != NoStep)
                        Offer(last[j - 1], letter, ref best, ref step);
                    if (real == '.' && seen == '-')
                        Offer(last[j - 1], StepOf(Sign.DotAsHyphen), ref best, ref step);
                    if (mayHaveMore)
                        Offer(row[j - 1], More(a, j, seen, real), ref best, ref step);
                    if (previous != Nothing && LookOf(previous, seen) == real)
                        Offer(last[j - 2], StepOf(Sign.LookPair), ref best, ref step);
                    if (pair == seen)
                        Offer(lastButOne[j - 1], StepOf(Sign.LookPair), ref best, ref step);
                    if (previous == real && before == seen && before != Nothing && real != seen && real != '.' && seen != '.')
                        Offer(lastButOne[j - 2], StepOf(Sign.Swapped), ref best, ref step);
                }
                Offer(last[j], lost, ref best, ref step);
                (row[j], steps[a * width + j]) = (best, step);
            }
        }

        internal Copy ReadBack(int end)
        {
            int[] edits = new int[Copy.Kinds];
            int hyphens = BitOperations.PopCount(pattern.Hyphens);
            int a = p.Length,
                j = end;
            for (byte step = steps[a * width + j]; step != Beginning; step = steps[a * width + j])
            {
                (int real, int seen) = Size(step, a, j);
                if (step > 1 && step - 2 < Copy.Kinds)
                    edits[step - 2]++;
                hyphens -= step == OwnHyphen + 1 ? 1 : 0;
                (a, j) = (a - real, j - seen);
            }
            return new Copy(j, end, edits, Math.Abs(hyphens));
        }

        // A step is 1 for the same letter (or a hyphen of the name's own), otherwise 2 and the number of the edit; one less where it is
        // offered.
        private const byte Same = 0,
            OwnHyphen = Beginning - 2,
            NoStep = Beginning;

        /// <summary>Stands where there is no letter.</summary>
        private const char Nothing = '\0';

        private static byte StepOf(Sign edit) => (byte)(1 + (int)edit);

        /// <summary>The step for a character that the pattern does not have.</summary>
        private byte More(int a, int j, char seen, char real)
        {
            bool isOwn = seen == '-' && (pattern.HasHyphen(a) || (j > from + 1 && s[j - 2] == '-') || text.IsSpelledAt(j - 1));
            return isOwn
                ? OwnHyphen
                : StepOf(
                    seen == '-' ? Sign.HyphenInside
                    : seen == '.' ? Sign.DotInside
                    : seen == real ? Sign.Doubled
                    : Sign.Inserted
                );
        }

        /// <summary>The steps for each letter in ASCII in place of one.</summary>
        private static byte[] LettersFor(char real) =>
            char.IsAscii(real) ? LetterSteps[real] ??= MakeLettersFor(real) : MakeLettersFor(real);

        private static byte[] MakeLettersFor(char real) => [.. Enumerable.Range(0, Ascii).Select(seen => Letter(real, (char)seen))];

        /// <summary>The step for one letter in place of another.</summary>
        private static byte Letter(char real, char seen)
        {
            if (real == '.' || ChosenText.IsSeparator(seen))
                return NoStep;
            if (IsLook(real, seen))
                return StepOf(Sign.Look);
            if (char.IsAsciiDigit(seen))
                return StepOf(IsDigitFor(seen, real) ? Sign.DigitForLetter : Sign.OtherDigit);
            return StepOf(
                IsAlike(real, seen) ? Sign.Glance
                : IsVowel(real) && IsVowel(seen) ? Sign.Vowel
                : Sign.OtherLetter
            );
        }

        private void Offer(int before, byte step, ref int best, ref byte chosen)
        {
            if (before <= Impossible)
                return;
            int score = before + (step is Same or OwnHyphen ? 0 : weights[(Sign)(step - 1)]);
            if (score > best)
                (best, chosen) = (score, (byte)(step + 1));
        }

        /// <summary>Letters of the pattern and of the text that a step took.</summary>
        private (int Real, int Seen) Size(byte step, int a, int j)
        {
            if (step == OwnHyphen + 1)
                return (0, 1);
            Sign edit = (Sign)(step - 2);
            if (edit == Sign.LookPair)
                return j > from + 1 && LookOf(s[j - 2], s[j - 1]) == p[a - 1] ? (1, 2) : (2, 1);
            if (edit == Sign.Swapped)
                return (2, 2);
            int real = edit is Sign.Doubled or Sign.Inserted or Sign.HyphenInside or Sign.DotInside ? 0 : 1,
                seen = edit is Sign.Undoubled or Sign.Lost or Sign.DotLost ? 0 : 1;
            return (real, seen);
        }

        private static bool IsLook(char one, char other) =>
            (one, other) is ('i' or 'l' or '1', 'i' or 'l' or '1') or ('o' or '0', 'o' or '0') or ('s' or '5', 's' or '5');

        /// <summary>The letter that two look like together.</summary>
        private static char LookOf(char first, char second) =>
            (first, second) switch
            {
                ('r', 'n') => 'm',
                ('v', 'v') => 'w',
                ('c', 'l' or 'i' or '1') => 'd',
                _ => Nothing,
            };

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
