using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Takes what the browser's managed storage holds.</summary>
internal sealed class PolicyHandler(TrustStore store) : RequestHandler<PolicyRequest>(RequestJson.Default.PolicyRequest, "policy")
{
    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PolicyRequest request)
    {
        if (request.Managed is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) })
            throw RequestException.Bad("managed: expected an object or null");
        IReadOnlyList<Fault> faults = store.SetBrowserPolicy(request.Managed);
        return json =>
        {
            json.WriteString("type", "policy");
            json.WriteString("lists", store.Current.Version);
            StatusHandler.Write(json, faults);
        };
    }
}
