using System.Text;
using System.Text.RegularExpressions;

namespace UrlGuard.Core.Tests.Model;

/// <summary>Distance by the full matrix, skeletons by the table, and what is left of them at a glance.</summary>
internal static partial class PlainLooks
{
    /// <summary>Beyond, the judge looks at some of the readings only (docs/detection.md): the model passes.</summary>
    internal const int MostReadings = 128;

    /// <summary>Optimal string alignment.</summary>
    internal static int Distance(string a, string b)
    {
        int[,] matrix = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    matrix[i, j] = i + j;
                    continue;
                }
                int best = Math.Min(
                    Math.Min(matrix[i - 1, j], matrix[i, j - 1]) + 1,
                    matrix[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    best = Math.Min(best, matrix[i - 2, j - 2] + 1);
                matrix[i, j] = best;
            }
        }
        return matrix[a.Length, b.Length];
    }

    /// <summary>Every reading of a label.</summary>
    internal static HashSet<string> Skeletons(string label)
    {
        IEnumerable<string> readings = [""];
        foreach (Rune rune in label.EnumerateRunes())
        {
            string[] choices =
                !rune.IsAscii && PlainData.Confusables.TryGetValue(rune.Value, out string[]? found) ? found : [rune.ToString()];
            readings = [.. readings.SelectMany(reading => choices.Select(choice => reading + Fold(choice))).Take(MostReadings + 1)];
        }
        return [.. readings];
    }

    /// <summary>b and d, c and e, g and q, k and lk, h and lh, and any row of m, n and r are the same; so are 3 and 8, 6 and 9.</summary>
    internal static string Glance(string skeleton)
    {
        string text = skeleton
            .Replace('e', 'c')
            .Replace('r', 'n')
            .Replace('q', 'g')
            .Replace('3', '8')
            .Replace('6', '9')
            .Replace("b", "lcl", StringComparison.Ordinal)
            .Replace("k", "lc", StringComparison.Ordinal)
            .Replace("h", "lh", StringComparison.Ordinal);
        text = LoneD().Replace(text, "lcl");
        return RowOfL().Replace(RowOfN().Replace(text, "n"), "l");
    }

    private static string Fold(string text) =>
        text.Replace('0', 'o')
            .Replace('1', 'l')
            .Replace('i', 'l')
            .Replace('5', 's')
            .Replace("m", "rn", StringComparison.Ordinal)
            .Replace("w", "vv", StringComparison.Ordinal)
            .Replace("d", "cl", StringComparison.Ordinal);

    [GeneratedRegex("(?<!l)cl")]
    private static partial Regex LoneD();

    [GeneratedRegex("l+")]
    private static partial Regex RowOfL();

    [GeneratedRegex("n+")]
    private static partial Regex RowOfN();
}
