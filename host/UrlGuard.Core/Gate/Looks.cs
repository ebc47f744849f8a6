namespace UrlGuard.Core.Gate;

/// <summary>
/// Names that look like a label, as an expression: <see cref="Similarity.Skeleton"/> read backwards, with dots and hyphens
/// anywhere in it.
/// </summary>
internal static class Looks
{
    private static readonly Expression Gap = Expression.Separators;

    /// <summary>Matches every name with this skeleton; of a long skeleton only its beginning, which is enough.</summary>
    /// <param name="skeleton">In ASCII; its own dots and hyphens count for nothing.</param>
    /// <param name="room">What the expression may weigh.</param>
    internal static Expression Like(string skeleton, int room)
    {
        string letters = new([.. skeleton.Where(c => c is not ('-' or '.'))]);
        Expression whole = Expression.Empty;
        for (int i = 0; i < letters.Length; )
        {
            (Expression piece, int length) = At(letters, i);
            if (whole.Weight + Gap.Weight + piece.Weight > room)
                break;
            whole = i == 0 ? piece : whole + Gap + piece;
            i += length;
        }
        return whole;
    }

    private static (Expression Piece, int Length) At(string letters, int at)
    {
        int run = letters.AsSpan(at).IndexOfAnyExcept('v');
        run = run < 0 ? letters.Length - at : run;
        // vw, wv and vvv are one: which letters are pairs can't be told.
        if (run > 2)
            return (new Expression("(?:[vw][-.]*)+", 5), run);
        return letters.AsSpan(at, Math.Min(2, letters.Length - at)) switch
        {
            "vv" => (Pair("w", "v", Expression.Of("v")), 2),
            "rn" => (Pair("m", "r", Expression.Of("n")), 2),
            "cl" => (Pair("d", "c", One('l')), 2),
            _ => (One(letters[at]), 1),
        };
    }

    private static Expression Pair(string letter, string first, Expression second) =>
        Expression.OneOf(Expression.Of(letter), Expression.Of(first) + Gap + second);

    private static Expression One(char letter) =>
        letter switch
        {
            'l' => new("[1il]", 5),
            'o' => new("[0o]", 3),
            's' => new("[5s]", 3),
            _ => Expression.Of(letter.ToString()),
        };
}
