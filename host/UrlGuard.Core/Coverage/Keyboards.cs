namespace UrlGuard.Core.Coverage;

/// <summary>The neighbouring keys on the keyboards that most people have.</summary>
internal static class Keyboards
{
    private static readonly string[][] Layouts =
    [
        ["1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm"],
        ["1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm-"],
        ["1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"],
    ];

    /// <summary>The keys around one, on any of the layouts. Each row lies half a key to the right of the one above.</summary>
    internal static IEnumerable<char> Around(char key) => Layouts.SelectMany(rows => Around(rows, key)).Distinct();

    private static IEnumerable<char> Around(string[] rows, char key)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            int at = rows[row].IndexOf(key, StringComparison.Ordinal);
            if (at < 0)
                continue;
            foreach (
                (int otherRow, int other) in new[]
                {
                    (row, at - 1),
                    (row, at + 1),
                    (row - 1, at),
                    (row - 1, at + 1),
                    (row + 1, at - 1),
                    (row + 1, at),
                }
            )
            {
                if (otherRow >= 0 && otherRow < rows.Length && other >= 0 && other < rows[otherRow].Length)
                    yield return rows[otherRow][other];
            }
        }
    }
}
