using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>
/// XARF 4 reports of phishing (xarf.org, content-phishing), one a file. How sure it is stands in <c>confidence</c>: a comparison of
/// names alone is never above a half.
/// </summary>
public static class XarfExport
{
    /// <summary>The longest description (xarf-core).</summary>
    private const int MaxDescription = 1_000;

    /// <summary>An address that nobody can ever have (RFC 2606), where a person gives none: the schema wants one.</summary>
    private const string NotGiven = "not-given@not-given.invalid";

    private const string Namespace = "urlguard:";

    /// <summary>Makes one. Its address is the host's first page: what was visited is not recorded.</summary>
    public static byte[] Make(Incident incident) =>
        JsonText.Write(json =>
        {
            KeptRecord record = incident.Record;
            json.WriteStartObject();
            json.WriteString("xarf_version", "4.2.0");
            json.WriteString("report_id", record.Id);
            json.WriteString("timestamp", record.Time);
            string contact = ContactOf(incident);
            WriteContact(json, "reporter", contact);
            WriteContact(json, "sender", contact);
            json.WriteString("source_identifier", record.LiveHost);
            json.WriteString("category", "content");
            json.WriteString("type", "phishing");
            json.WriteString("evidence_source", incident.IsFraud ? "user_report" : "automated_filter");
            json.WriteNumber("confidence", ConfidenceOf(incident));
            json.WriteString("description", Fault.Cut(DescriptionOf(incident), MaxDescription));
            json.WriteString("url", $"https://{record.LiveHost}/");
            json.WriteString("domain", record.LiveHost);
            if (incident.IsFraud)
                json.WriteString("verification_method", "user_report");
            if (record.Target is { } target)
            {
                json.WriteString("target_brand", target);
                json.WriteString("cloned_site", $"https://{target}/");
            }
            if (record.Hops is { } hops)
            {
                json.WriteStartArray("redirect_chain");
                foreach (string hop in hops)
                    json.WriteStringValue($"https://{Defanged.Restore(hop)}/");
                json.WriteEndArray();
            }
            json.WriteStartArray("tags");
            foreach (string tag in TagsOf(incident))
                json.WriteStringValue(Namespace + tag);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static void WriteContact(Utf8JsonWriter json, string name, string contact)
    {
        json.WriteStartObject(name);
        json.WriteString("org", "A private person");
        json.WriteString("contact", contact);
        json.WriteString("domain", contact[(contact.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        json.WriteEndObject();
    }

    private static string ContactOf(Incident incident) =>
        incident.Words.Select(person => person.Contact).OfType<string>().LastOrDefault(MailAddress.IsOne) ?? NotGiven;

    private static double ConfidenceOf(Incident incident)
    {
        const double PersonsWord = 0.9,
            Sure = 0.5,
            Unsure = 0.3,
            Nothing = 0.1;
        return incident.IsWithdrawn ? 0
            : incident.IsFraud ? PersonsWord
            : incident.Record.Certainty == WireName.Of(Certainty.Sure) ? Sure
            : incident.IsLookalike ? Unsure
            : Nothing;
    }

    private static string DescriptionOf(Incident incident)
    {
        string word =
            incident.IsWithdrawn ? "The person has withdrawn this report."
            : incident.IsFraud ? "A person says that it was fraud."
            : "Only the names were compared; no page was looked at, and nobody has said that it was fraud.";
        return string.Join(' ', new[] { incident.Suspicion + ".", incident.Record.Evidence?.Spoken, word }.OfType<string>());
    }

    private static IEnumerable<string> TagsOf(Incident incident)
    {
        if (incident.Record.Kind is { } kind)
            yield return kind;
        yield return incident.IsWithdrawn ? "withdrawn"
        : incident.IsFraud ? "reported-by-a-person"
        : "not-confirmed";
    }
}
