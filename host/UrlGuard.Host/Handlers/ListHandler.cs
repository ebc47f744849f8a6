using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Spelled;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host.Handlers;

/// <summary>Gives a page of one of the lists.</summary>
internal sealed class ListHandler(TrustStore store, ListKind kind, string type)
    : RequestHandler<ListRequest>(RequestJson.Default.ListRequest, type)
{
    /// <summary>Most entries of one page.</summary>
    internal const int EntriesPerPage = 1000;

    /// <summary>A page ends early here: a name of rare letters takes 3 kB as JSON, and a frame holds 1 MiB.</summary>
    private const int BytesPerPage = 900_000;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(ListRequest request)
    {
        int offset = request.Offset ?? 0;
        if (offset < 0)
            throw RequestException.Bad("offset: expected 0 or more");
        TrustSnapshot trust = store.Current;
        IReadOnlyList<ListEntry> entries = trust.Entries(kind);
        return json =>
        {
            json.WriteString("type", Types[0]);
            json.WriteString("lists", trust.Version);
            json.WriteNumber("offset", offset);
            json.WriteNumber("total", entries.Count);
            json.WriteStartArray("entries");
            int end = (int)Math.Min(entries.Count, (long)offset + EntriesPerPage);
            for (int i = offset; i < end && json.BytesCommitted + json.BytesPending < BytesPerPage; i++)
            {
                ListEntry entry = entries[i];
                json.WriteStartObject();
                json.WriteString("name", entry.Name);
                json.WriteString("unicode", SpelledDomain.ToUnicode(entry.Name));
                if (entry.AlsoKnownAs.Count > 0)
                    json.WriteTexts("alsoKnownAs", entry.AlsoKnownAs);
                json.WriteString("source", WireName.Of(entry.Source));
                json.WriteBoolean("locked", entry.IsLocked);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        };
    }
}
