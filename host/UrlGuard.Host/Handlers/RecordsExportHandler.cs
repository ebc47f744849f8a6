using System.Text;
using System.Text.Json;
using UrlGuard.Core.Explanations;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Host.Handlers;

/// <summary>
/// Gives the files of an export, as <c>urlguard records export</c> writes them, for a page that shows them and then saves those very bytes.
/// </summary>
internal sealed class RecordsExportHandler(TrustStore store, TrustPaths paths)
    : RecordsHandler<RecordsExportRequest>(store, paths, RequestJson.Default.RecordsExportRequest, "records-export")
{
    /// <summary>Characters of files in one reply: they fit a frame even where each is written as an escape of six bytes.</summary>
    internal const int CharactersPerPart = 100_000;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(RecordsExportRequest request)
    {
        ExportFormat[] formats = request.Formats is { } given
            ? [.. given.Select(word => Word<ExportFormat>("formats", word ?? "", default))]
            : [.. Enum.GetValues<ExportFormat>()];
        // A page in English is better than none: a newer extension may speak a language that this does not.
        Wording wording = Wording.For(request.Language ?? "") ?? Wording.English;
        RecordChain chain = With(file => file.ReadWhole());
        if (!chain.Records.Any())
            throw new RequestException(Protocol.ErrorCode.NoRecord, "no record is kept: there is nothing to export");
        // Made anew for each part: nothing of it stays in memory. The same chain gives the same bytes, and the head tells whether it is.
        List<List<(string Name, string Text)>> parts = Cut(RecordExport.Make(chain, formats, wording));
        int number = request.Part ?? 1;
        if (number < 1 || number > parts.Count)
            throw RequestException.Bad($"part: expected 1 to {parts.Count}");
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteString("head", chain.Head);
            json.WriteNumber("part", number);
            json.WriteNumber("parts", parts.Count);
            json.WriteStartArray("files");
            foreach ((string name, string text) in parts[number - 1])
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("text", text);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        };
    }

    private static List<List<(string Name, string Text)>> Cut(IReadOnlyList<ExportFile> files)
    {
        List<List<(string Name, string Text)>> parts =
        [
            [],
        ];
        int room = CharactersPerPart;
        foreach (ExportFile file in files)
        {
            string text = Encoding.UTF8.GetString(file.Content);
            for (int start = 0; start < text.Length; )
            {
                if (room <= 1)
                {
                    parts.Add([]);
                    room = CharactersPerPart;
                }
                int length = Math.Min(room, text.Length - start);
                if (char.IsHighSurrogate(text[start + length - 1]))
                    length--; // its other half comes with it
                parts[^1].Add((file.Name, text.Substring(start, length)));
                start += length;
                room -= Math.Max(length, 1);
            }
        }
        return parts;
    }
}
