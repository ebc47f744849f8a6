using System.Globalization;
using System.Text;
using System.Text.Json;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>
/// A STIX 2.1 bundle: each name that was seen as observed data with a note. An indicator, which tells machines what to block, is there
/// only where a person says that it was fraud.
/// </summary>
public static class StixExport
{
    /// <summary>The namespace of deterministic ids (STIX 2.1, 2.9).</summary>
    private static readonly Guid Namespace = new("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /// <summary>Makes it. Ids are those of the records: a later export replaces an earlier one where both are taken in.</summary>
    /// <returns>Canonical JSON (RFC 8785): the same objects are the same bytes.</returns>
    public static byte[] Make(IReadOnlyList<Incident> incidents)
    {
        using JsonDocument document = JsonDocument.Parse(Bundle(incidents));
        return CanonicalJson.Of(document.RootElement);
    }

    private static byte[] Bundle(IReadOnlyList<Incident> incidents) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", "bundle");
            json.WriteString("id", $"bundle--{incidents[^1].Record.Id}");
            json.WriteStartArray("objects");
            foreach (string host in incidents.SelectMany(NamesOf).Distinct(StringComparer.Ordinal))
                WriteDomainName(json, host);
            foreach (Incident life in incidents.SelectMany(incident => incident.Lives))
                Write(json, life);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>The id of a domain name: of version 5, from its value in canonical JSON (STIX 2.1, 2.9 and 6.4).</summary>
    public static string IdOfDomainName(string host)
    {
        using JsonDocument document = JsonDocument.Parse($"{{\"value\":\"{JsonEncodedText.Encode(host)}\"}}");
        string name = Encoding.UTF8.GetString(CanonicalJson.Of(document.RootElement));
        return $"domain-name--{NamedUuid.Of(Namespace, name)}";
    }

    private static IEnumerable<string> NamesOf(Incident incident) =>
        new[] { incident.Record.LiveHost, incident.Record.LiveDomain }
            .Concat((incident.Record.Hops ?? []).Select(Defanged.Restore))
            .Distinct(StringComparer.Ordinal);

    private static void WriteDomainName(Utf8JsonWriter json, string host)
    {
        json.WriteStartObject();
        json.WriteString("type", "domain-name");
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", IdOfDomainName(host));
        json.WriteString("value", host);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Incident incident)
    {
        KeptRecord record = incident.Record;
        Begin(json, "observed-data", incident);
        json.WriteString("first_observed", TimeOf(record.Time));
        json.WriteString("last_observed", TimeOf(record.Time));
        json.WriteNumber("number_observed", 1);
        WriteReferences(json, NamesOf(incident).Select(IdOfDomainName));
        json.WriteEndObject();

        Begin(json, "note", incident);
        json.WriteString("abstract", incident.Suspicion);
        json.WriteString("content", ContentOf(incident));
        WriteReferences(json, [$"observed-data--{incident.Begun.Id}"]);
        json.WriteEndObject();

        if (!incident.Words.Any(person => person.Fraud == true))
            return;
        Begin(json, "indicator", incident);
        json.WriteString("name", incident.Suspicion);
        json.WriteString("description", "A person says that this was fraud. UrlGuard compared the name and looked at no page.");
        json.WriteStartArray("indicator_types");
        json.WriteStringValue("malicious-activity");
        json.WriteEndArray();
        json.WriteString("pattern", $"[domain-name:value = '{Quote(record.LiveHost)}']");
        json.WriteString("pattern_type", "stix");
        json.WriteString("pattern_version", "2.1");
        json.WriteString("valid_from", TimeOf(record.Time));
        json.WriteEndObject();
    }

    /// <summary>
    /// The properties that all of these have. What was withdrawn is revoked under the same id, and that id is never used again (STIX 2.1,
    /// 3.6.2): each life of an incident has its own.
    /// </summary>
    private static void Begin(Utf8JsonWriter json, string type, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("spec_version", "2.1");
        json.WriteString("id", $"{type}--{incident.Begun.Id}");
        json.WriteString("created", TimeOf(incident.Begun.Time));
        json.WriteString("modified", TimeOf(incident.Modified, incident.Later.Count));
        if (incident.IsWithdrawn)
            json.WriteBoolean("revoked", true);
    }

    private static void WriteReferences(Utf8JsonWriter json, IEnumerable<string> ids)
    {
        json.WriteStartArray("object_refs");
        foreach (string id in ids)
            json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static string ContentOf(Incident incident)
    {
        string?[] lines =
        [
            incident.Suspicion + ".",
            incident.Record.Evidence?.Spoken,
            incident.Record.Kind is { } kind ? $"Kind: {kind}; certainty: {incident.Record.Certainty}." : null,
            incident.IsWithdrawn ? "The person has withdrawn this." : null,
            incident.Text(person => person.Statement) is { } statement ? $"The person's own statement, not checked:\n{statement}" : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    /// <summary>A literal of a pattern escapes two characters (STIX 2.1, 9.2.1); hosts that browsers visit may have both.</summary>
    private static string Quote(string host) =>
        host.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);

    /// <summary>
    /// To the millisecond, as created and modified are (STIX 2.1, 3.2). A version of an object is newer than the one before, also where
    /// both are of one second.
    /// </summary>
    private static string TimeOf(string time, int version = 0) =>
        time.Replace("Z", version.ToString("'.'000'Z'", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
