using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Names;
using UrlGuard.Host.Events;
using UrlGuard.Host.Messages;

namespace UrlGuard.Host.Handlers;

/// <summary>Takes what happened at a warning or a hold page, for the organisation's event file.</summary>
internal sealed class FleetEventHandler(FleetEvents events) : RequestHandler<EventRequest>(RequestJson.Default.EventRequest, "event")
{
    /// <summary>Longest reason, in characters: a sentence or three.</summary>
    internal const int MaxReason = 500;

    /// <summary>The kinds that the extension tells of; the host sees the others itself.</summary>
    internal static IReadOnlyList<FleetEventKind> Told { get; } =
    [FleetEventKind.WarningShown, FleetEventKind.WarningWithheld, FleetEventKind.Bypassed, FleetEventKind.HeldUnchecked];

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(EventRequest request)
    {
        if (!WireName.TryParse(request.Kind, out FleetEventKind kind) || !Told.Contains(kind))
            throw RequestException.Bad($"kind: expected {string.Join(", ", Told.Select(WireName.Of))}");
        if (HostName.TryCreate(request.Host.AsMemory(), out HostName host) != UnjudgedReason.None)
            throw RequestException.Bad("host: expected a host in A-label form");
        if (request.Reason is { Length: > MaxReason })
            throw RequestException.Bad($"reason: {request.Reason.Length} characters is over the limit of {MaxReason}");
        StopOutcome outcome = StopOutcome.StoppedBeforeRequest;
        if (request.Outcome is not null && !WireName.TryParse(request.Outcome, out outcome))
            throw RequestException.Bad($"outcome: expected {string.Join(" or ", WireName.All<StopOutcome>())}");
        bool isWritten = events.TellOf(kind, host.ToString(), outcome == StopOutcome.StoppedAfterRequest, request.Reason);
        return json =>
        {
            json.WriteString("type", "event");
            json.WriteBoolean("written", isWritten);
        };
    }
}
