namespace UrlGuard.Core.Gate;

/// <summary>
/// Names one substitution, insertion, omission or swap away from a label, as expressions. One expression replaces some 800 names
/// under every suffix.
/// </summary>
internal static class Typos
{
    /// <summary>
    /// From this length on either half is a name of its own: an edit leaves one of them as it is, apart from the two letters
    /// in the middle that a swap may take from both.
    /// </summary>
    private const int Halved = 20;

    /// <summary>All such names, wherever they stand. The label itself is among them.</summary>
    /// <param name="label">A U-label; its edits that leave a letter outside ASCII reach a browser as <c>xn--</c> and are left out.</param>
    /// <param name="room">What one expression may weigh. A long label needs several.</param>
    internal static IEnumerable<Expression> Inside(string label, int room) => Split(label, room, isWhole: false);

    /// <summary>The same where what stands before and after is fixed by the pattern.</summary>
    internal static IEnumerable<Expression> Whole(string label, int room) => Split(label, room, isWhole: true);

    private static IEnumerable<Expression> Split(string label, int room, bool isWhole)
    {
        int[] outside = [.. Enumerable.Range(0, label.Length).Where(i => !char.IsAscii(label[i]))];
        if (outside.Length > 1)
            yield break;
        if (outside.Length == 1)
        {
            yield return Expression.Of(label[..outside[0]]) + Expression.Any + Expression.Of(label[(outside[0] + 1)..]);
            yield break;
        }
        if (label.Length >= Halved)
        {
            int middle = label.Length / 2;
            yield return Expression.OneOf(Expression.Of(label[..(middle - 1)]), Expression.Of(label[(middle + 1)..]));
            yield break;
        }
        for (int from = 0, to; from < label.Length; from = to)
        {
            to = label.Length;
            Expression part = Between(label, from, to, isWhole);
            while (part.Weight > room && to > from + 1)
                part = Between(label, from, --to, isWhole);
            yield return part;
        }
    }

    /// <summary>The edits at these places. Nested, so that what they have in common in front is there once.</summary>
    private static Expression Between(string label, int from, int to, bool isWhole)
    {
        Expression choice = At(label, to - 1, isWhole);
        for (int at = to - 2; at >= from; at--)
            choice = Expression.OneOf(Expression.Of(label[at..(at + 1)]) + choice, At(label, at, isWhole));
        return Expression.Of(label[..from]) + choice;
    }

    private static Expression At(string label, int at, bool isWhole)
    {
        Expression letter = Expression.Of(label[at..(at + 1)]);
        // Between other letters, whatever stands at either end needs no expression.
        bool isEnd = !isWhole && (at == 0 || at == label.Length - 1);
        Expression other = isEnd ? Expression.Empty : Expression.Any + letter.OrNothing();
        if (at == label.Length - 1)
            return isEnd ? other : other + Expression.Any; // a letter behind the last one
        Expression next = Expression.Of(label[(at + 1)..(at + 2)]);
        return Expression.OneOf(other + next, next + letter) + Expression.Of(label[(at + 2)..]);
    }
}
