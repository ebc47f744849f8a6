using System.Text;
using UrlGuard.Installer.Checking;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Records;

/// <summary>A record as a row: <c>id time host verdict kind target person about</c>, separated by tabs.</summary>
internal static class RecordRow
{
    /// <summary>Writes it, without a line feed.</summary>
    public static string Of(KeptRecord record)
    {
        string[] cells =
        [
            record.Id,
            record.Time,
            record.Host,
            record.Verdict,
            record.Kind ?? "",
            record.Target ?? "",
            Person(record),
            record.About ?? "",
        ];
        StringBuilder row = new();
        foreach ((int index, string cell) in cells.Index())
        {
            row.Append(index > 0 ? "\t" : "");
            Cell.Append(row, cell);
        }
        return row.ToString();
    }

    /// <summary>The person's word in one: <c>fraud</c>, <c>withdrawn</c>, or nothing.</summary>
    private static string Person(KeptRecord record) =>
        record.Person?.Withdrawn == true ? "withdrawn"
        : record.Person?.Fraud == true ? "fraud"
        : "";
}
