using System.Text;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>A table (RFC 4180): a head, a row for each incident, CRLF, every cell in quotation marks.</summary>
public static class CsvExport
{
    private static readonly (string Head, Func<Incident, string?> Cell)[] Columns =
    [
        ("id", incident => incident.Record.Id),
        ("time", incident => incident.Record.Time),
        ("host", incident => incident.Record.Host),
        ("host_unicode", incident => incident.Record.HostUnicode),
        ("domain", incident => incident.Record.Domain),
        ("verdict", incident => incident.Record.Verdict),
        ("kind", incident => incident.Record.Kind),
        ("may_imitate", incident => incident.Record.Target),
        ("certainty", incident => incident.Record.Certainty),
        ("difference", incident => incident.Record.Evidence?.Spoken),
        ("redirected_by", incident => incident.Record.Hops is { } hops ? string.Join(' ', hops) : null),
        ("mode", incident => incident.Record.Mode),
        ("outcome", incident => incident.Record.Outcome),
        ("action", incident => incident.Record.Action),
        ("person_says_fraud", incident => incident.IsFraud ? "yes" : "no"),
        ("withdrawn", incident => incident.IsWithdrawn ? "yes" : "no"),
        ("statement", incident => incident.Text(person => person.Statement)),
        ("losses", incident => incident.Text(person => person.Losses)),
        ("amount", incident => incident.Text(person => person.Amount)),
        ("payment", incident => incident.Text(person => person.Payment)),
        ("contact", incident => incident.Text(person => person.Contact)),
        ("urlguard", incident => incident.Record.Versions.Urlguard),
    ];

    /// <summary>Makes it.</summary>
    public static byte[] Make(IReadOnlyList<Incident> incidents)
    {
        StringBuilder text = new();
        AppendRow(text, Columns.Select(column => column.Head));
        foreach (Incident incident in incidents)
            AppendRow(text, Columns.Select(column => column.Cell(incident) ?? ""));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => $"\"{Harmless(cell).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    /// <summary>
    /// Spreadsheets take a cell for a formula by its first character, full-width ones too, whatever its quotation marks (OWASP, CSV
    /// injection). An apostrophe in front makes it text.
    /// </summary>
    private static string Harmless(string cell) =>
        cell.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + cell : cell;
}
