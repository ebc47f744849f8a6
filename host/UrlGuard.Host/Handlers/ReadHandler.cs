using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Trust.Files;

namespace UrlGuard.Host.Handlers;

/// <summary>Finds the sites in a text that a person pasted or chose as a file. Nothing is kept of it.</summary>
internal sealed class ReadHandler() : RequestHandler<ReadRequest>(RequestJson.Default.ReadRequest, "read")
{
    /// <summary>
    /// Longest text of one request, in characters; the page sends a longer one in several. What is found in it fits a frame, even where
    /// each character is written as an escape of six bytes.
    /// </summary>
    internal const int LongestText = 100_000;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(ReadRequest request)
    {
        if (request.Text.Length > LongestText)
            throw RequestException.Bad($"text: {request.Text.Length} is over the limit of {LongestText}");
        bool isTable = request.File && PastedText.LinesOf(request.Text).Any(PastedRow.Is);
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteTexts("names", isTable ? [] : PastedText.Read(request.Text));
            if (isTable)
                json.WriteBoolean("table", true);
        };
    }
}
