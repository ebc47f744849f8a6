using System.Text.Json;
using UrlGuard.Core.Data;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Says what is in force and what is wrong.</summary>
internal sealed class StatusHandler(TrustStore store, CurrentPlan plan, CurrentFaults faults)
    : RequestHandler<PlainRequest>(RequestJson.Default.PlainRequest, "status")
{
    /// <inheritdoc/>
    public override bool IsSlow => true; // counts the known sites, and may make a plan

    /// <summary>An array of faults.</summary>
    internal static void Write(Utf8JsonWriter json, IEnumerable<Fault> faults)
    {
        json.WriteStartArray("faults");
        foreach (Fault fault in faults.Take(MostFaults))
        {
            json.WriteStartObject();
            json.WriteString("code", fault.Code);
            json.WriteString("where", fault.Where);
            json.WriteString("message", fault.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>More faults than anybody mends in one go; a file that is no list at all would overflow the frame.</summary>
    private const int MostFaults = 200;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PlainRequest request)
    {
        TrustSnapshot trust = store.Current;
        int known = KnownSites.Count;
        bool isPlanComplete = plan.Of(trust).IsComplete;
        return json =>
        {
            json.WriteString("type", "status");
            json.WriteNumber("protocol", ProtocolNumber.Newest);
            json.WriteString("version", ProductVersion.Text);
            json.WriteString("lists", trust.Version);
            json.WriteNumber("protected", trust.Protected.Count);
            json.WriteNumber("exempt", trust.Exempt.Count);
            json.WriteNumber("known", known);
            json.WriteBoolean("planComplete", isPlanComplete);
            json.WriteStartArray("data");
            foreach ((string name, string version) in DataVersions.All)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("version", version);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            Write(json, faults.Now);
        };
    }
}
