using System.Text;

namespace UrlGuard.Installer;

/// <summary>Lays out a table for people: each column as wide as its widest cell, numbers to the right.</summary>
internal static class Columns
{
    private const string Gap = "  ";

    /// <summary>Appends rows.</summary>
    /// <param name="text">Gets a line for each row, without spaces at its end.</param>
    /// <param name="rows">Cells; every row has as many.</param>
    /// <param name="isNumber">Tells which columns stand to the right.</param>
    /// <param name="narrowest">The least width of those.</param>
    public static void Append(StringBuilder text, IReadOnlyList<string[]> rows, Func<int, bool> isNumber, int narrowest = 0)
    {
        int[] widths =
        [
            .. Enumerable
                .Range(0, rows[0].Length)
                .Select(column => Math.Max(isNumber(column) ? narrowest : 0, rows.Max(row => row[column].Length))),
        ];
        foreach (string[] row in rows)
        {
            IEnumerable<string> cells = row.Select(
                (cell, column) => isNumber(column) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])
            );
            text.Append(string.Join(Gap, cells).TrimEnd(' ')).Append('\n');
        }
    }
}
