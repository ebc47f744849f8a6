using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Gate;

/// <summary>
/// Names that are a label at a glance, as an expression: <see cref="Skeleton.Blur(ReadOnlySpan{char})"/> read backwards, and
/// wider, as rows of strokes are not told apart.
/// </summary>
internal static class Glances
{
    /// <summary>Letters whose blurred form is of l and c alone: 1, b, c, d, e, i, k, l.</summary>
    private const string Strokes = "[1b-eik-l]";

    /// <summary>Matches all labels whose skeletons blur to the same; of a long one only its beginning, with anything behind.</summary>
    internal static Expression Like(string skeleton, int room)
    {
        string blurred = Skeleton.Blur(skeleton);
        Expression rest = new("[^/.]*", 4),
            whole = Expression.Empty;
        for (int i = 0; i < blurred.Length; )
        {
            int length = Run(blurred, i);
            // h has a stroke of its own in front.
            bool isBeforeH = i + length < blurred.Length && blurred[i + length] == 'h';
            Expression piece = blurred[i] switch
            {
                'l' or 'c' => new(Strokes + (isBeforeH ? "*" : "+"), 8),
                'n' => new("[mnr]+", 4),
                'v' => new("[vw]+", 2),
                'g' => new("[gq]", 3),
                'o' => new("[0o]", 3),
                's' => new("[5s]", 3),
                '8' => new("[38]", 3),
                '9' => new("[69]", 3),
                var letter => Expression.Of(letter.ToString()),
            };
            if (whole.Weight + piece.Weight + rest.Weight > room)
                return whole + rest;
            whole += piece;
            i += length;
        }
        return whole;
    }

    /// <summary>The number of letters that one piece stands for.</summary>
    private static int Run(string blurred, int at)
    {
        ReadOnlySpan<char> rest = blurred.AsSpan(at);
        int length = rest[0] switch
        {
            'l' or 'c' => rest.IndexOfAnyExcept('l', 'c'),
            'n' or 'v' => rest.IndexOfAnyExcept(rest[0]),
            _ => 1,
        };
        return length < 0 ? rest.Length : length;
    }
}
