using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>
/// The page that a person reads, prints and hands in, in their language. It loads nothing, runs nothing and links nowhere.
/// </summary>
public sealed class HtmlExport
{
    private const string Style = """
        @page { margin: 15mm }
        body { font: 11pt/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em }
        h1 { font-size: 1.6em; margin: 0 0 .3em } h2 { font-size: 1.25em; margin: 1.4em 0 .4em } h3 { font-size: 1em; margin: 1em 0 .3em }
        article { border-top: 2px solid #111; margin-top: 2em }
        table { border-collapse: collapse; width: 100% }
        th { text-align: start; vertical-align: top; width: 13em; font-weight: 600; padding: .15em 0; padding-inline-end: 1em }
        td { vertical-align: top; padding: .15em 0; overflow-wrap: anywhere }
        tr, svg, h2, h3 { break-inside: avoid } h2, h3 { break-after: avoid }
        .words { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid #555 }
        .words { padding-inline-start: .8em; margin: .3em 0 .6em } .typed { white-space: pre-wrap }
        .note { font-size: .9em; color: #333; break-after: avoid } code { font: .85em/1.4 monospace; overflow-wrap: anywhere }
        svg { display: block; direction: ltr; max-width: 100%; height: auto; font: 18px monospace } svg text { text-anchor: middle }
        svg text.title { text-anchor: start; font: 14px system-ui, sans-serif } svg .differs { font-weight: 700 }
        svg rect { fill: #ffe9b8; stroke: #8a4b00; stroke-width: 2 }
        @media print { body { font-size: 10pt; margin: 0; max-width: none; padding: 0 } article { margin-top: 1em } }
        @media print { svg rect { print-color-adjust: exact } }

        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder page = new();
    private readonly Wording wording;

    private HtmlExport(Wording wording) => this.wording = wording;

    /// <summary>Makes it.</summary>
    public static byte[] Make(RecordChain chain, IReadOnlyList<Incident> incidents, Wording wording)
    {
        HtmlExport export = new(wording);
        export.AppendHead();
        foreach ((int index, Incident incident) in incidents.Index())
            export.AppendIncident(index + 1, incident);
        export.AppendProof(chain);
        export.page.Append("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(export.page.ToString());
    }

    private void AppendHead()
    {
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{wording.Language}\" dir=\"{wording.Direction}\">\n");
        page.Append("<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{wording["printedTitle"]}</title>\n<style>\n{Style}</style>\n</head>\n<body>\n");
        Append("h1", "printedTitle");
        Append("p", "printedLead");
        page.Append(CultureInfo.InvariantCulture, $"<p><strong>{wording["printedFirst"]}</strong></p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{wording["printedNote"]}</p>\n");
    }

    private void AppendIncident(int number, Incident incident)
    {
        KeptRecord record = incident.Record;
        string host = Isolated(record.Host);
        string title = record.Target is { } target ? Filled("recordsMayImitate", ("SITE", host), ("REAL", Isolated(target))) : host;
        page.Append(CultureInfo.InvariantCulture, $"<article>\n<h2>{number}. {title}</h2>\n");
        if (incident.IsWithdrawn || incident.IsFraud)
        {
            string word = wording[incident.IsWithdrawn ? "printedWithdrawn" : "printedFraud"];
            page.Append(CultureInfo.InvariantCulture, $"<p><strong>{word}</strong></p>\n");
        }
        if (record.Evidence is { } evidence)
        {
            // Of a record without its parts there is the English only.
            page.Append(
                InWords.Difference(record, wording, Isolated) is { } difference
                    ? $"<p>{difference}</p>\n"
                    : $"<p lang=\"en\" dir=\"ltr\">{Isolated(evidence.Spoken)}</p>\n"
            );
            ComparisonPicture.Append(page, evidence, InWords.Difference(record, wording) ?? evidence.Spoken, wording, Encode);
        }
        page.Append("<table>\n");
        AppendRow("printedKept", $"{record.Time[..10]} {record.Time[11..^1]} UTC");
        AppendRow("printedHost", record.Host);
        AppendRow("printedUnicode", record.HostUnicode);
        AppendRow("printedDomain", record.Domain);
        AppendRow("printedFinding", InWords.Finding(record, wording));
        AppendRow("printedHops", record.Hops is { } hops ? string.Join(" → ", hops) : null);
        AppendRow("printedMet", InWords.Met(record, wording));
        AppendRow("printedDid", InWords.Action(record, wording));
        AppendRow("printedRecord", $"{record.Id} (UrlGuard {record.Versions.Urlguard})");
        page.Append("</table>\n");
        AppendWords(incident);
        page.Append("</article>\n");
    }

    private void AppendWords(Incident incident)
    {
        string? statement = incident.Text(person => person.Statement);
        (string Title, string Text)[] others =
        [
            .. new (string Title, string? Text)[]
            {
                ("printedLosses", incident.Text(person => person.Losses)),
                ("printedAmount", incident.Text(person => person.Amount)),
                ("printedPayment", incident.Text(person => person.Payment)),
                ("printedContact", incident.Text(person => person.Contact)),
            }
                .Where(part => part.Text is not null)
                .Select(part => (part.Title, part.Text!)),
        ];
        if (statement is null && others.Length == 0)
            return;
        Append("h3", "printedOwnWords");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{wording["printedUnchecked"]}</p>\n");
        if (statement is not null)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"words\" dir=\"auto\">{Encode(statement)}</div>\n");
        if (others.Length == 0)
            return;
        page.Append("<table>\n");
        foreach ((string title, string text) in others)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{wording[title]}</th><td class=\"typed\"><bdi>{Encode(text)}</bdi></td></tr>\n"
            );
        }
        page.Append("</table>\n");
    }

    private void AppendProof(RecordChain chain)
    {
        int deleted = chain.Entries.Sum(entry => entry.Gap?.Count ?? 0);
        page.Append("<article>\n");
        Append("h2", "printedShows");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Filled("printedHash", ("HASH", Code(chain.Head)))}</p>\n");
        if (deleted > 0)
        {
            string count = deleted.ToString(CultureInfo.InvariantCulture);
            page.Append(CultureInfo.InvariantCulture, $"<p>{Filled("printedDeleted", ("COUNT", count))}</p>\n");
        }
        string commands = Filled("printedCommands", ("VERIFY", Code("urlguard records verify")), ("SUMS", Code("sha256sum -c SHA256SUMS")));
        page.Append(CultureInfo.InvariantCulture, $"<p>{commands}</p>\n");
        Append("p", "printedProof");
        page.Append("</article>\n");
    }

    private void Append(string element, string key) =>
        page.Append(CultureInfo.InvariantCulture, $"<{element}>{wording[key]}</{element}>\n");

    private void AppendRow(string key, string? value)
    {
        if (value is not null)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{wording[key]}</th><td>{Isolated(value)}</td></tr>\n");
    }

    private string Filled(string key, params (string Place, string Markup)[] parts) =>
        Wording.Fill(wording[key], place => parts.First(part => part.Place == place).Markup);

    private static string Code(string text) => $"<code dir=\"ltr\">{Encode(text)}</code>";

    private static string Isolated(string text) => $"<bdi>{Encode(text)}</bdi>";

    private static string Encode(string text) => Encoder.Encode(text);
}
