namespace UrlGuard.Benchmarks;

/// <summary>Levenshtein's distance from one text to many with a single row, as Fastenshtein computes it.</summary>
/// <param name="text">The text that is compared with others.</param>
internal sealed class PlainLevenshtein(string text)
{
    private readonly int[] row = new int[text.Length];

    /// <summary>Insertions, deletions and substitutions from the text to another.</summary>
    public int DistanceFrom(string other)
    {
        if (text.Length == 0)
            return other.Length;
        for (int i = 0; i < row.Length; i++)
            row[i] = i + 1;
        for (int i = 0; i < other.Length; i++)
        {
            int left = i + 1,
                diagonal = i;
            for (int j = 0; j < row.Length; j++)
            {
                int above = row[j];
                left = text[j] == other[i] ? diagonal : 1 + Math.Min(diagonal, Math.Min(left, above));
                row[j] = left;
                diagonal = above;
            }
        }
        return row[^1];
    }
}
