using System.Globalization;
using System.Text.Json;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>
/// A MISP event (draft-dulaunoy-misp-core-format): an object for each lookalike's domain, an attribute for any other host. Each name is
/// there once, however many records are of it: MISP refuses a value that an event has already.
/// </summary>
public static class MispExport
{
    private const string Low = "3",
        Undefined = "4"; // threat levels, 2.2.1.5
    private const string OwnOrganisation = "0",
        AsTheEvent = "5"; // distribution, 2.2.1.9

    /// <summary>Makes it.</summary>
    public static byte[] Make(IReadOnlyList<Incident> incidents) =>
        JsonText.Write(json =>
        {
            KeptRecord first = incidents[0].Record;
            json.WriteStartObject();
            json.WriteStartObject("Event");
            json.WriteString("uuid", NamedUuid.Of(Guid.Parse(first.Id), "event"));
            json.WriteString("info", $"UrlGuard: {Count(incidents.Count)} kept by a person");
            json.WriteString("date", first.Time[..10]);
            json.WriteString("timestamp", Seconds(incidents.Max(incident => incident.Modified)!));
            json.WriteString("threat_level_id", incidents.Any(incident => incident.IsFraud) ? Low : Undefined);
            json.WriteString("analysis", "0");
            json.WriteString("distribution", OwnOrganisation);
            json.WriteBoolean("published", false);
            json.WriteStartArray("Attribute");
            ILookup<string, Incident> domains = incidents
                .Where(incident => incident.IsLookalike)
                .ToLookup(incident => incident.Record.LiveDomain, StringComparer.Ordinal);
            foreach (IGrouping<string, Incident> host in incidents.GroupBy(incident => incident.Record.LiveHost, StringComparer.Ordinal))
            {
                if (!domains.Contains(host.Key))
                    WriteAttribute(json, [.. host], "hostname", host.Key, relation: null);
            }
            json.WriteEndArray();
            json.WriteStartArray("Object");
            foreach (IGrouping<string, Incident> domain in domains)
                WriteObject(json, domain.Key, [.. domain]);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void WriteObject(Utf8JsonWriter json, string domain, IReadOnlyList<Incident> incidents)
    {
        json.WriteStartObject();
        json.WriteString("name", "typosquatting-finder-result");
        json.WriteString("meta-category", "network");
        json.WriteString("description", "Typosquatting result");
        json.WriteString("template_uuid", "22151d90-b39b-498c-86c7-126ddd2e1a55");
        json.WriteString("template_version", "1");
        json.WriteString("uuid", NamedUuid.Of(Guid.Parse(incidents[0].Record.Id), "object"));
        json.WriteString("timestamp", Seconds(incidents.Max(incident => incident.Modified)!));
        json.WriteString("distribution", AsTheEvent);
        json.WriteString("comment", CommentOf(incidents));
        json.WriteStartArray("Attribute");
        WriteAttribute(json, incidents, "domain", domain, "queried-domain");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>To detect by an attribute (<c>to_ids</c>) is for those that a person calls fraud.</summary>
    private static void WriteAttribute(Utf8JsonWriter json, IReadOnlyList<Incident> incidents, string type, string value, string? relation)
    {
        json.WriteStartObject();
        json.WriteString("uuid", NamedUuid.Of(Guid.Parse(incidents[0].Record.Id), relation ?? type));
        json.WriteString("type", type);
        json.WriteString("category", "Network activity");
        json.WriteBoolean("to_ids", incidents.Any(incident => incident.IsFraud));
        json.WriteString("distribution", AsTheEvent);
        json.WriteString("timestamp", Seconds(incidents.Max(incident => incident.Modified)!));
        json.WriteString("comment", CommentOf(incidents));
        json.WriteString("value", value);
        if (relation is not null)
            json.WriteString("object_relation", relation);
        json.WriteEndObject();
    }

    private static string CommentOf(IEnumerable<Incident> incidents) => string.Join("; ", incidents.Select(CommentOf).Distinct());

    private static string CommentOf(Incident incident) =>
        incident.Suspicion
        + (incident.Record.Kind is { } kind ? $" ({kind}, {incident.Record.Certainty})" : "")
        + (
            incident.IsWithdrawn ? "; withdrawn by the person"
            : incident.IsFraud ? "; a person says that it was fraud"
            : ""
        );

    private static string Count(int number) => number == 1 ? "a record" : string.Create(CultureInfo.InvariantCulture, $"{number} records");

    private static string Seconds(string time) =>
        KeptTime.TryRead(time, out DateTimeOffset read) ? read.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) : "0";
}
