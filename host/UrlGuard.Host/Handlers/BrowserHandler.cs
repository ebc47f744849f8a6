using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Host.Events;
using UrlGuard.Host.Messages;

namespace UrlGuard.Host.Handlers;

/// <summary>Takes the names of the browser and its extension, for the organisation's event file.</summary>
internal sealed class BrowserHandler(FleetEvents events) : RequestHandler<BrowserRequest>(RequestJson.Default.BrowserRequest, "browser")
{
    /// <summary>Longest name and version, in characters.</summary>
    internal const int MaxText = 40;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(BrowserRequest request)
    {
        Caller caller = new Caller(
            Text("name", request.Name),
            Text("version", request.Version),
            Text("extension", request.Extension),
            WireName.TryParse(request.Mode, out HoldMode mode)
                ? mode
                : throw RequestException.Bad($"mode: expected {string.Join(", ", WireName.All<HoldMode>())}"),
            request.Private
        );
        bool isWritten = events.Follow(caller);
        return json =>
        {
            json.WriteString("type", "browser");
            json.WriteBoolean("written", isWritten);
        };
    }

    private static string Text(string field, string text) =>
        text.Length is > 0 and <= MaxText && text.All(c => c is >= ' ' and <= '~')
            ? text
            : throw RequestException.Bad($"{field}: expected 1 to {MaxText} characters of ASCII");
}
