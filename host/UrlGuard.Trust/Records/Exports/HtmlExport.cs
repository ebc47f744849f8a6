using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>The page that a person reads, prints and hands in. It loads nothing, runs nothing and links nowhere.</summary>
public static class HtmlExport
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <meta name="robots" content="noindex">
        <title>Records kept with UrlGuard</title>
        <style>
        @page { margin: 18mm }
        body { font: 11pt/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em }
        h1 { font-size: 1.6em; margin: 0 0 .3em } h2 { font-size: 1.25em; margin: 1.4em 0 .4em } h3 { font-size: 1em; margin: 1em 0 .3em }
        article { border-top: 2px solid #111; margin-top: 2em }
        table { border-collapse: collapse; width: 100% }
        th { text-align: left; vertical-align: top; width: 13em; font-weight: 600; padding: .15em 1em .15em 0 }
        td { vertical-align: top; padding: .15em 0; overflow-wrap: anywhere }
        tr, svg, h2, h3 { break-inside: avoid } h2, h3 { break-after: avoid }
        .words { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #555; padding-left: .8em; margin: .3em 0 }
        .note { font-size: .9em; color: #333 } code { font: .85em/1.4 monospace; overflow-wrap: anywhere }
        svg { display: block; max-width: 100%; height: auto; font: 18px monospace } svg text { text-anchor: middle }
        svg text.title { text-anchor: start; font: 14px system-ui, sans-serif } svg .differs { font-weight: 700 }
        svg rect { fill: #ffe9b8; stroke: #8a4b00; stroke-width: 2 }
        @media print { body { margin: 0; max-width: none; padding: 0 } svg rect { print-color-adjust: exact } }
        </style>
        </head>
        <body>

        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Makes it.</summary>
    public static byte[] Make(RecordChain chain, IReadOnlyList<Incident> incidents)
    {
        StringBuilder page = new(Head);
        page.Append("<h1>Records kept with UrlGuard</h1>\n");
        page.Append(
            "<p>A person kept these records of site names that they met. First of all, tell <strong>your bank</strong>, if money or a "
        );
        page.Append(
            "card is concerned, and <strong>the organisation that was imitated</strong>; then change any password that was typed.</p>\n"
        );
        page.Append(
            "<p class=\"note\">UrlGuard compares names. That a name may imitate another says nothing about who owns it, nor what is "
        );
        page.Append("there. Names are written with their dots in brackets so that nobody opens them by accident.</p>\n");
        foreach ((int index, Incident incident) in incidents.Index())
            AppendIncident(page, index + 1, incident);
        AppendProof(page, chain);
        page.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void AppendIncident(StringBuilder page, int number, Incident incident)
    {
        KeptRecord record = incident.Record;
        page.Append(CultureInfo.InvariantCulture, $"<article>\n<h2>{number}. {Isolated(record.Host)}");
        page.Append(record.Target is { } target ? $" may imitate {Isolated(target)}</h2>\n" : "</h2>\n");
        if (incident.IsWithdrawn)
            page.Append("<p><strong>Withdrawn:</strong> the person has taken this record back.</p>\n");
        else if (incident.IsFraud)
            page.Append("<p><strong>The person says that this was fraud.</strong></p>\n");
        if (record.Evidence is { } evidence)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Isolated(evidence.Spoken)}</p>\n");
            ComparisonPicture.Append(page, evidence, Encode);
        }
        page.Append("<table>\n");
        AppendRow(page, "Kept", $"{record.Time[..10]} {record.Time[11..^1]} UTC");
        AppendRow(page, "Host", record.Host);
        AppendRow(page, "In its own script", record.HostUnicode);
        AppendRow(page, "Registered name", record.Domain);
        AppendRow(page, "UrlGuard's verdict", string.Join(", ", new[] { record.Verdict, record.Kind, record.Certainty }.OfType<string>()));
        AppendRow(page, "Redirected by", record.Hops is { } hops ? string.Join(", ", hops) : null);
        AppendRow(page, "How it was met", $"{InWords.Mode(record)}; {InWords.Outcome(record)}");
        AppendRow(page, "What the person did", InWords.Action(record));
        AppendRow(page, "Record", record.Id);
        AppendRow(page, "UrlGuard", record.Versions.Urlguard);
        page.Append("</table>\n");
        AppendWords(page, incident);
        page.Append("</article>\n");
    }

    private static void AppendWords(StringBuilder page, Incident incident)
    {
        (string Title, string? Text)[] all =
        [
            ("Statement", incident.Text(person => person.Statement)),
            ("Losses", incident.Text(person => person.Losses)),
            ("Amount", incident.Text(person => person.Amount)),
            ("Paid by", incident.Text(person => person.Payment)),
            ("Contact", incident.Text(person => person.Contact)),
        ];
        if (!all.Any(part => part.Text is not null))
            return;
        page.Append("<h3>In the person's own words</h3>\n<p class=\"note\">Typed by the person; nobody has checked it.</p>\n");
        foreach ((string title, string? text) in all.Where(part => part.Text is not null))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p><strong>{title}</strong></p>\n<div class=\"words\" dir=\"auto\">{Encode(text!)}</div>\n"
            );
        }
    }

    private static void AppendProof(StringBuilder page, RecordChain chain)
    {
        int deleted = chain.Entries.Sum(entry => entry.Gap?.Count ?? 0);
        page.Append("<article>\n<h2>What this shows, and what it does not</h2>\n");
        page.Append("<p>Each record names the SHA-256 hash of the one before it; this hash stands for all of them: ");
        page.Append(CultureInfo.InvariantCulture, $"<code>{chain.Head}</code>. ");
        if (deleted > 0)
            page.Append(CultureInfo.InvariantCulture, $"Deleted since then: {deleted}; the places are marked. ");
        page.Append(
            "<code>urlguard records verify</code> and <code>sha256sum -c SHA256SUMS</code> check the files beside this page.</p>\n"
        );
        page.Append("<p>They show that nothing was changed since these files were written, as long as that hash is known from elsewhere: ");
        page.Append("from this page on paper, say. They do not show that a statement is true, nor that a clock was right, ");
        page.Append("nor who wrote the files. It is a person's own record, not a forensic copy.</p>\n</article>\n");
    }

    private static void AppendRow(StringBuilder page, string title, string? value)
    {
        if (value is not null)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{title}</th><td>{Isolated(value)}</td></tr>\n");
    }

    private static string Isolated(string text) => $"<bdi>{Encode(text)}</bdi>";

    private static string Encode(string text) => Encoder.Encode(text);
}
