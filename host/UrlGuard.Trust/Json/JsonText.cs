using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UrlGuard.Trust.Json;

/// <summary>JSON as people read it: indented, letters outside ASCII as they are.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it, with a line feed at the end.</summary>
    public static byte[] Write(JsonNode node) => Write(json => node.WriteTo(json));

    /// <summary>Writes JSON piece by piece, in the same form.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
            write(json);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
