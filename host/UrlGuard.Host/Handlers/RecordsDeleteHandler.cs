using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Handlers;

/// <summary>Deletes records for good, as <c>urlguard records delete</c> does: some by their ids, or all, of a damaged file too.</summary>
internal sealed class RecordsDeleteHandler(TrustStore store, TrustPaths paths)
    : RecordsHandler<RecordsDeleteRequest>(store, paths, RequestJson.Default.RecordsDeleteRequest, "records-delete")
{
    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(RecordsDeleteRequest request)
    {
        IReadOnlyList<string> deleted = request switch
        {
            { Ids: { } ids, All: null } => With(file => Delete(file, ids)),
            { Ids: null, All: true } => With(file => file.DeleteAll(Now)),
            _ => throw RequestException.Bad("ids, or all as true, is needed"),
        };
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteTexts("deleted", deleted);
        };
    }

    private static IReadOnlyList<string> Delete(RecordsFile file, string[] ids)
    {
        if (ids.Length > RecordsFile.MaxRecords)
            throw RequestException.Bad($"ids: {ids.Length} is over the limit of {RecordsFile.MaxRecords}");
        RecordChain chain = file.Read();
        string[] found = [.. ids.Select(id => Find(chain, id ?? "").Id)];
        return [.. file.Delete(found, Now).Select(record => record.Id)];
    }
}
