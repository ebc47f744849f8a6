using System.Text.Json;

namespace UrlGuard.Core.Explanations;

/// <summary>Evidence as JSON, the same on the wire and from the command line (docs/protocol.md, evidence).</summary>
public static class EvidenceJson
{
    /// <summary>Writes the object.</summary>
    public static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        Write(json, "seen", evidence.Seen);
        Write(json, "real", evidence.Real);
        if (evidence.AlsoKnownAs is { } name)
            json.WriteString("alsoKnownAs", name);
        if (evidence.Distance is { } distance)
            json.WriteNumber("distance", distance);
        if (evidence.IsDisguised)
            json.WriteBoolean("disguised", true);
        json.WriteStartArray("segments");
        foreach (Segment segment in evidence.Segments)
            Write(json, segment);
        json.WriteEndArray();
        json.WriteStartArray("statements");
        foreach (Statement statement in evidence.Statements)
            Write(json, statement);
        json.WriteEndArray();
        json.WriteString("spoken", evidence.Spoken);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("says", WireName.Of(statement.Says));
        WriteIf(json, "place", statement.Place);
        WriteIf(json, "seen", statement.Seen);
        WriteIf(json, "real", statement.Real);
        WriteIf(json, "before", statement.Before);
        WriteIf(json, "behind", statement.Behind);
        WriteIf(json, "name", statement.Name);
        WriteIf(json, "count", statement.Count);
        WriteIf(json, "script", statement.Script);
        WriteIf(json, "realScript", statement.RealScript);
        json.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
            json.WriteString(key, value);
    }

    private static void WriteIf(Utf8JsonWriter json, string key, int? value)
    {
        if (value is { } number)
            json.WriteNumber(key, number);
    }

    private static void Write(Utf8JsonWriter json, string key, SpelledName name)
    {
        json.WriteStartObject(key);
        json.WriteString("ascii", name.Ascii);
        json.WriteString("unicode", name.Unicode);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Segment segment)
    {
        json.WriteStartObject();
        json.WriteString("op", WireName.Of(segment.Op));
        json.WriteString("seen", segment.Seen);
        json.WriteString("real", segment.Real);
        if (segment.Op != SegmentOp.Same && CharacterNote.Of(segment.Seen) is { Count: > 0 } notes)
        {
            json.WriteStartArray("characters");
            foreach (CharacterNote note in notes)
            {
                json.WriteStartObject();
                json.WriteString("codePoint", note.CodePoint);
                if (note.Name is not null)
                    json.WriteString("name", note.Name);
                if (note.Script is not null)
                    json.WriteString("script", note.Script);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
