using System.Text;
using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Json;

namespace UrlGuard.Host.Handlers;

/// <summary>Takes what the browser's managed storage holds, whole or, where it is larger than a frame, in parts.</summary>
internal sealed class PolicyHandler(TrustStore store) : RequestHandler<PolicyRequest>(RequestJson.Default.PolicyRequest, "policy")
{
    /// <summary>Most parts: 64 frames are as much as is read of any list.</summary>
    internal const int MaxParts = 64;

    private readonly StringBuilder text = new();

    /// <summary>The part that is awaited.</summary>
    private int next = 1;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PolicyRequest request)
    {
        if (request.Text is null)
            return Take(request.Managed, request.LastGood);
        if (
            request is not { Part: >= 1, Parts: >= 1 and <= MaxParts }
            || request.Part > request.Parts
            || request.Managed.ValueKind != JsonValueKind.Undefined
        )
        {
            throw RequestException.Bad($"text: expected part and parts, at most {MaxParts}, and no managed");
        }

        if (request.Part == 1)
        {
            next = 1;
            text.Clear();
        }
        if (request.Part != next)
            throw RequestException.Bad($"part: expected {next}");
        text.Append(request.Text);
        if (next++ < request.Parts)
            return json => Write(json, []);
        byte[] whole = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear().Capacity = 0;
        next = 1;
        if (!UntrustedJson.TryParse(whole, out JsonDocument? document, out JsonFault? fault))
            throw RequestException.Bad($"{fault.In("text")}: {fault.Message}");
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw RequestException.Bad("text: expected an object");
            _ = document.RootElement.TryGetProperty("lastGood", out JsonElement lastGood);
            return Take(document.RootElement.TryGetProperty("managed", out JsonElement managed) ? managed : default, lastGood);
        }
    }

    private Action<Utf8JsonWriter> Take(JsonElement managed, JsonElement lastGood)
    {
        if (managed.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            throw RequestException.Bad("managed: expected an object or null");
        if (lastGood.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
            throw RequestException.Bad("lastGood: expected an object or null");
        IReadOnlyList<Fault> faults = store.SetBrowserPolicy(managed, lastGood);
        return json => Write(json, faults);
    }

    private void Write(Utf8JsonWriter json, IReadOnlyList<Fault> faults)
    {
        json.WriteString("type", "policy");
        json.WriteString("lists", store.Current.Version);
        json.WriteBoolean("whole", store.Current.IsBrowserPolicyWhole);
        StatusHandler.Write(json, faults);
    }
}
