using System.Buffers;
using System.Text;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Coverage;

namespace UrlGuard.Installer.Coverage;

/// <summary>A report for programs: one object on one line.</summary>
internal static class CoverageJson
{
    /// <summary>Writes the object; with <c>names</c> where some are listed.</summary>
    public static string Write(CoverageReport report, JudgedVariant[]? listed)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer);
        json.WriteStartObject();
        json.WriteString("domain", report.Domain.Ascii);
        WriteCounts(json, report.Counts.Total);
        WriteTallies(json, "classes", "class", report.Counts.Classes);
        WriteTallies(json, "techniques", "technique", report.Techniques);
        if (listed is not null)
            WriteNames(json, listed);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void WriteTallies(Utf8JsonWriter json, string all, string one, IEnumerable<CoverageTally> tallies)
    {
        json.WriteStartArray(all);
        foreach (CoverageTally tally in tallies)
        {
            json.WriteStartObject();
            json.WriteString(one, tally.Name);
            WriteCounts(json, tally);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, CoverageTally tally)
    {
        json.WriteNumber("variants", tally.Variants);
        json.WriteNumber("caught", tally.Caught);
        json.WriteStartObject("excused");
        foreach ((string reason, int count) in tally.Excuses)
            json.WriteNumber(reason, count);
        json.WriteEndObject();
        json.WriteNumber("missed", tally.Missed);
        json.WriteNumber("asked", tally.Asked);
        json.WriteNumber("unplanned", tally.Unplanned);
    }

    private static void WriteNames(Utf8JsonWriter json, JudgedVariant[] listed)
    {
        json.WriteStartArray("names");
        foreach (JudgedVariant variant in listed)
        {
            json.WriteStartObject();
            json.WriteString("name", variant.Variant.Host);
            json.WriteString("technique", variant.Variant.Technique);
            json.WriteString("outcome", WireName.Of(variant.Outcome));
            json.WriteString("kind", variant.Outcome == VariantOutcome.Caught ? WireName.Of(variant.Verdict.Kind) : null);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
