using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Verdicts;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Events;

/// <summary>An event as one line of JSON, in the words of the Elastic Common Schema (docs/enterprise.md has the table).</summary>
internal static class EventJson
{
    /// <summary>The version of the Elastic Common Schema that the fields are of.</summary>
    internal const string SchemaVersion = "8.17.0";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line feed.</summary>
    internal static byte[] Line(FleetEvent what, EventNames names, DateTimeOffset now)
    {
        ArrayBufferWriter<byte> buffer = new ArrayBufferWriter<byte>(1024);
        using (Utf8JsonWriter json = new Utf8JsonWriter(buffer, Options))
            Write(json, what, names, now);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FleetEvent what, EventNames names, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString(
            "@timestamp",
            now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)
        );
        Object(json, "ecs", ("version", SchemaVersion));
        WriteEvent(json, what);
        if (what.Host is { } host)
            WriteNames(json, host, names);
        if (what.Verdict is { Code: VerdictCode.Lookalike } verdict)
            Object(json, "rule", ("category", "lookalike"), ("name", WireName.Of(verdict.Kind)));
        if (what.Fault is { } fault)
            WriteFault(json, fault);
        Object(json, "observer", ("product", "UrlGuard"), ("vendor", "UrlGuard"), ("version", ProductVersion.Text));
        json.WriteStartObject("process");
        json.WriteNumber("pid", Environment.ProcessId);
        json.WriteEndObject();
        WriteOwn(json, what, names);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, FleetEvent what)
    {
        (string kind, string category, string type, string outcome) = what.Kind switch
        {
            FleetEventKind.WarningShown => ("alert", "intrusion_detection", what.IsAfterRequest ? "info" : "denied", "success"),
            FleetEventKind.HeldUnchecked => ("alert", "intrusion_detection", "denied", "success"),
            FleetEventKind.Bypassed => ("event", "intrusion_detection", "allowed", "success"),
            FleetEventKind.Exempted => ("event", "configuration", "change", "success"),
            FleetEventKind.Fault => ("event", "configuration", "info", "failure"),
        };
        json.WriteStartObject("event");
        json.WriteString("kind", kind);
        Array(json, "category", category);
        Array(json, "type", type);
        json.WriteString("action", WireName.Of(what.Kind));
        json.WriteString("outcome", outcome);
        json.WriteString("module", "urlguard");
        json.WriteString("dataset", "urlguard.events");
        if (what.Reason is { } reason)
            json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, Fault fault)
    {
        // A line of the person's own list is theirs: where it stands is enough.
        if (fault.Code == FaultCode.ListLine)
            Object(json, "error", ("code", fault.Code));
        else
            Object(json, "error", ("code", fault.Code), ("message", fault.Message));
    }

    private static void WriteNames(Utf8JsonWriter json, string host, EventNames names)
    {
        string site = EventNames.SiteOf(host);
        if ((names.Host(host) ?? names.Site(site)) is not { } domain)
            return;
        Object(json, "url", ("domain", domain), ("registered_domain", site));
        Object(json, "destination", ("domain", domain), ("registered_domain", site));
    }

    /// <summary>Writes the fields that the Elastic Common Schema does not have.</summary>
    private static void WriteOwn(Utf8JsonWriter json, FleetEvent what, EventNames names)
    {
        json.WriteStartObject("urlguard");
        json.WriteString("names", WireName.Of(names.Form));
        if (what.Host is { } host)
            Text(json, "site_hash", names.Hash(EventNames.SiteOf(host)));
        if (what.Verdict is { Code: VerdictCode.Lookalike } verdict)
        {
            string target = verdict.Entry.ToString();
            Text(json, "target", names.Site(target));
            Text(json, "target_hash", names.Hash(target));
            Text(json, "target_source", what.Source);
            Text(json, "certainty", WireName.Of(verdict.Certainty));
        }
        if (what.Fault is { } fault)
            json.WriteString("where", fault.Where);
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject(name);
        foreach ((string member, string value) in members)
            json.WriteString(member, value);
        json.WriteEndObject();
    }

    private static void Array(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
