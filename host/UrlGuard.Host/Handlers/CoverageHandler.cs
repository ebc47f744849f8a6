using System.Text.Json;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Spelled;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host.Handlers;

/// <summary>Counts how many possible imitations of a protected site are caught, as <c>urlguard coverage</c> does.</summary>
internal sealed class CoverageHandler(TrustStore store) : RequestHandler<CoverageRequest>(RequestJson.Default.CoverageRequest, "coverage")
{
    /// <inheritdoc/>
    public override bool IsSlow => true; // judges some ten thousand names, in half a second

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(CoverageRequest request)
    {
        TrustSnapshot trust = store.Current;
        if (trust.SourceOf(ListKind.Protected, request.Name) is null)
            throw RequestException.Bad("name: expected a protected site");
        CoverageCounts counts = CoverageReport.CountsOf(trust.Judge, new SpelledDomain(EntryName.ToDomain(request.Name)));
        return json =>
        {
            json.WriteString("type", "coverage");
            json.WriteString("lists", trust.Version);
            json.WriteString("name", request.Name);
            WriteCounts(json, counts.Total);
            json.WriteStartArray("classes");
            foreach (CoverageTally tally in counts.Classes)
            {
                json.WriteStartObject();
                json.WriteString("class", tally.Name);
                WriteCounts(json, tally);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        };
    }

    private static void WriteCounts(Utf8JsonWriter json, CoverageTally tally)
    {
        json.WriteNumber("variants", tally.Variants);
        json.WriteNumber("caught", tally.Caught);
        json.WriteNumber("excused", tally.Excused);
        json.WriteNumber("missed", tally.Missed);
        json.WriteNumber("asked", tally.Asked);
        json.WriteNumber("unplanned", tally.Unplanned);
        json.WriteStartObject("excuses");
        foreach ((string reason, int count) in tally.Excuses)
            json.WriteNumber(reason, count);
        json.WriteEndObject();
    }
}
