using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Handlers;

/// <summary>Gives the records as they are kept, in pages, and says whether the chain holds.</summary>
internal sealed class RecordsListHandler(TrustStore store, TrustPaths paths)
    : RecordsHandler<ListRequest>(store, paths, RequestJson.Default.ListRequest, "records-list")
{
    /// <summary>Size of the records in one reply; a single one may be longer and still fits a frame.</summary>
    internal const int BytesPerPage = 512 * 1024;

    /// <summary>Faults of the file in one reply.</summary>
    internal const int MostFaults = 20;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(ListRequest request)
    {
        (RecordChain chain, bool isAllowed) = With(file => (file.Read(), file.IsAllowed));
        ChainEntry[] records = [.. chain.Entries.Where(entry => entry.Record is not null)];
        int offset = request.Offset ?? 0;
        if (offset < 0 || offset > records.Length)
            throw RequestException.Bad($"offset: expected 0 to {records.Length}");
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteBoolean("allowed", isAllowed);
            json.WriteString("head", chain.Head);
            json.WriteTexts("faults", chain.Faults.Take(MostFaults).Select(fault => Fault.Cut(fault.ToString())));
            json.WriteNumber("deleted", chain.Entries.Sum(entry => entry.Gap?.Count ?? 0));
            json.WriteNumber("offset", offset);
            json.WriteNumber("total", records.Length);
            json.WriteStartArray("records");
            int room = BytesPerPage;
            foreach (ChainEntry entry in records.Skip(offset).TakeWhile((each, index) => (room -= each.Line.Length) > 0 || index == 0))
                json.WriteRawValue(entry.Line, skipInputValidation: true); // canonical JSON, which was read as such
            json.WriteEndArray();
        };
    }
}
