namespace UrlGuard.Core.Similarity;

/// <summary>
/// Optimal string alignment: the number of insertions, deletions, substitutions and swaps of neighbours that turn one label
/// into another, no part being edited twice. Bit-parallel (Hyyrö 2003, "A Bit-Vector Algorithm for Computing Levenshtein
/// and Damerau Edit Distances"): a DNS label has at most 63 characters, so one 64-bit word holds a whole column.
/// </summary>
public static class EditDistance
{
    /// <summary>Longest text that fits a word.</summary>
    public const int MaxLength = 64;

    /// <summary>
    /// The distance between two texts, of which one has at most <see cref="MaxLength"/> UTF-16 units besides what both begin and end
    /// with: a label of emoji may have twice as many letters as an A-label has. Of two others only whether they are the same is told.
    /// </summary>
    public static int Osa(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // A common beginning and end cost nothing, wherever the edits are: of near names hardly a letter is left.
        int same = a.CommonPrefixLength(b),
            behind = 0;
        a = a[same..];
        b = b[same..];
        while (behind < Math.Min(a.Length, b.Length) && a[^(behind + 1)] == b[^(behind + 1)])
            behind++;
        a = a[..^behind];
        b = b[..^behind];
        if (a.Length > b.Length)
            return Osa(b, a);
        if (a.Length > MaxLength)
            return b.Length;
        // A host has 253 characters; what else is compared may be of any length, and a stack ends the process.
        Span<ulong> matches = b.Length <= 256 ? stackalloc ulong[b.Length] : new ulong[b.Length];
        for (int j = 0; j < b.Length; j++)
        {
            ulong match = 0;
            for (int i = 0; i < a.Length; i++)
            {
                if (a[i] == b[j])
                    match |= 1UL << i;
            }
            matches[j] = match;
        }
        return Osa(a.Length, matches);
    }

    /// <summary>
    /// The same where nobody asks beyond a few edits. The first letters that differ are where the first edit is: what is left after
    /// each that it can be is compared eight letters at a time, which takes a third of the kernel's time.
    /// </summary>
    /// <returns>The distance, or one more than the limit.</returns>
    internal static int Within(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        int same = a.CommonPrefixLength(b),
            end = a.Length,
            otherEnd = b.Length;
        while (end > same && otherEnd > same && a[end - 1] == b[otherEnd - 1])
            (end, otherEnd) = (end - 1, otherEnd - 1);
        a = a[same..end];
        b = b[same..otherEnd];
        if (a.IsEmpty || b.IsEmpty)
            return Math.Max(a.Length, b.Length);
        if (limit == 0)
            return 1;
        bool isSwap = a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0];
        if (limit == 1)
            return (a.Length == 1 && b.Length == 1) || (isSwap && a.Length == 2 && b.Length == 2) ? 1 : 2;
        int least = Math.Min(Within(a[1..], b[1..], limit - 1), Math.Min(Within(a[1..], b, limit - 1), Within(a, b[1..], limit - 1)));
        return 1 + (isSwap ? Math.Min(least, Within(a[2..], b[2..], limit - 1)) : least);
    }

    /// <summary>The distance from one label in ASCII to many.</summary>
    /// <param name="label">The one.</param>
    /// <param name="positions">Of each letter, a word with a bit for each place in the label where it stands.</param>
    /// <param name="other">One of the many.</param>
    internal static int Osa(ReadOnlySpan<byte> label, ReadOnlySpan<ulong> positions, ReadOnlySpan<byte> other)
    {
        int same = other.CommonPrefixLength(label),
            end = other.Length,
            labelEnd = label.Length;
        while (end > same && labelEnd > same && other[end - 1] == label[labelEnd - 1])
            (end, labelEnd) = (end - 1, labelEnd - 1);
        Span<ulong> matches = stackalloc ulong[MaxLength];
        for (int i = same; i < end; i++)
            matches[i - same] = positions[other[i] % positions.Length] >> same;
        return Osa(labelEnd - same, matches[..(end - same)]);
    }

    /// <summary>
    /// The kernel. <paramref name="matches"/> has a word for each character of the text, its bit i set where the pattern's
    /// character i is the same.
    /// </summary>
    internal static int Osa(int patternLength, ReadOnlySpan<ulong> matches)
    {
        if (patternLength == 0)
            return matches.Length;
        ulong last = 1UL << (patternLength - 1);
        ulong plus = ~0UL,
            minus = 0,
            diagonal = 0,
            previous = 0;
        int distance = patternLength;
        foreach (ulong match in matches)
        {
            ulong swap = ((~diagonal & match) << 1) & previous;
            diagonal = (((match & plus) + plus) ^ plus) | match | minus | swap;
            ulong horizontalPlus = minus | ~(diagonal | plus);
            ulong horizontalMinus = diagonal & plus;
            if ((horizontalPlus & last) != 0)
                distance++;
            else if ((horizontalMinus & last) != 0)
                distance--;
            horizontalPlus = (horizontalPlus << 1) | 1;
            horizontalMinus <<= 1;
            plus = horizontalMinus | ~(diagonal | horizontalPlus);
            minus = horizontalPlus & diagonal;
            previous = match;
        }
        return distance;
    }
}
