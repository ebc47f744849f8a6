using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Verdicts;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Host.Events;

/// <summary>An event as one line of JSON, in the words of the Elastic Common Schema (docs/enterprise.md has the table).</summary>
internal static class EventJson
{
    /// <summary>The version of the Elastic Common Schema that the fields are of.</summary>
    internal const string SchemaVersion = "8.17.0";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line, with its line feed.</summary>
    internal static byte[] Line(FleetEvent what, EventContext context)
    {
        ArrayBufferWriter<byte> buffer = new ArrayBufferWriter<byte>(1024);
        using (Utf8JsonWriter json = new Utf8JsonWriter(buffer, Options))
            Write(json, what, context);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FleetEvent what, EventContext context)
    {
        json.WriteStartObject();
        json.WriteString(
            "@timestamp",
            context.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture)
        );
        Object(json, "ecs", ("version", SchemaVersion));
        WriteEvent(json, what);
        if (what.Host is { } host)
            WriteNames(json, host, context.Names);
        if (what.Verdict is { Code: VerdictCode.Lookalike } verdict)
            Object(json, "rule", ("category", "lookalike"), ("name", WireName.Of(verdict.Kind)));
        if (what.Fault is { } fault)
            WriteFault(json, fault);
        Object(json, "observer", ("product", "UrlGuard"), ("vendor", "UrlGuard"), ("version", ProductVersion.Text));
        Object(json, "host", ("name", Environment.MachineName));
        if (context.Caller is { } caller)
            Object(json, "user_agent", ("name", caller.Name), ("version", caller.Version));
        json.WriteStartObject("process");
        json.WriteNumber("pid", Environment.ProcessId);
        json.WriteEndObject();
        WriteOwn(json, what, context);
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, FleetEvent what)
    {
        (string kind, string category, string type, string outcome) = what.Kind switch
        {
            FleetEventKind.WarningShown => ("alert", "intrusion_detection", what.IsAfterRequest ? "info" : "denied", "success"),
            FleetEventKind.WarningWithheld => ("alert", "intrusion_detection", "allowed", "success"),
            FleetEventKind.HeldUnchecked => ("alert", "intrusion_detection", "denied", "success"),
            FleetEventKind.Bypassed => ("event", "intrusion_detection", "allowed", "success"),
            FleetEventKind.Exempted => ("event", "configuration", "change", "success"),
            FleetEventKind.Fault => ("event", "configuration", "info", "failure"),
            FleetEventKind.Heartbeat => ("state", "host", "info", "success"),
        };
        json.WriteStartObject("event");
        json.WriteString("id", Guid.NewGuid());
        json.WriteString("kind", kind);
        json.WriteNumber("severity", SeverityOf(what));
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

    /// <summary>
    /// The numbers of Elastic's own detection rules: 21 low, 47 medium, 73 high. Going to a lookalike counts more than being stopped
    /// before one.
    /// </summary>
    private static int SeverityOf(FleetEvent what)
    {
        const int None = 0,
            Low = 21,
            Medium = 47,
            High = 73;
        bool isSure = what.Verdict is { Code: VerdictCode.Lookalike, Certainty: Certainty.Sure };
        return what.Kind switch
        {
            FleetEventKind.WarningShown or FleetEventKind.HeldUnchecked => isSure ? Medium : Low,
            FleetEventKind.WarningWithheld or FleetEventKind.Bypassed or FleetEventKind.Exempted => isSure ? High : Medium,
            FleetEventKind.Fault => Medium,
            FleetEventKind.Heartbeat => None,
        };
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
    private static void WriteOwn(Utf8JsonWriter json, FleetEvent what, EventContext context)
    {
        EventNames names = context.Names;
        json.WriteStartObject("urlguard");
        json.WriteString("mode", WireName.Of(context.Trust.ReportOnly is null ? GuardMode.Warn : GuardMode.ReportOnly));
        Text(json, "policy", context.Trust.PolicyVersion);
        if (context.Caller is { } caller)
        {
            json.WriteString("extension", caller.Extension);
            json.WriteString("holds", WireName.Of(caller.Mode));
        }
        if (what.Kind == FleetEventKind.Heartbeat)
            Array(json, "faults", [.. context.Faults]);
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

    private static void Array(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
