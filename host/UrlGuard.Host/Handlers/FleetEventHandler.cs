using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Host.Events;
using UrlGuard.Host.Messages;

namespace UrlGuard.Host.Handlers;

/// <summary>Takes what happened at a warning or a hold page, for the organisation's event file.</summary>
internal sealed class FleetEventHandler(FleetEvents events) : RequestHandler<EventRequest>(RequestJson.Default.EventRequest, "event")
{
    /// <summary>Longest reason, in characters: a sentence or three.</summary>
    internal const int MaxReason = 500;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(EventRequest request)
    {
        FleetEventKind kind = request.Kind switch
        {
            "warning-shown" => FleetEventKind.WarningShown,
            "bypassed" => FleetEventKind.Bypassed,
            "held-unchecked" => FleetEventKind.HeldUnchecked,
            _ => throw RequestException.Bad("kind: expected warning-shown, bypassed or held-unchecked"),
        };
        if (HostName.TryCreate(request.Host.AsMemory(), out HostName host) != UnjudgedReason.None)
            throw RequestException.Bad("host: expected a host in A-label form");
        if (request.Reason is { Length: > MaxReason })
            throw RequestException.Bad($"reason: {request.Reason.Length} characters is over the limit of {MaxReason}");
        bool isAfterRequest = request.Outcome switch
        {
            null or "stopped-before-request" => false,
            "stopped-after-request" => true,
            _ => throw RequestException.Bad("outcome: expected stopped-before-request or stopped-after-request"),
        };
        bool isWritten = events.TellOf(kind, host.ToString(), isAfterRequest, request.Reason);
        return json =>
        {
            json.WriteString("type", "event");
            json.WriteBoolean("written", isWritten);
        };
    }
}
