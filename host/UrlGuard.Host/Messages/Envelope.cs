using System.Text.Json;
using UrlGuard.Trust.Json;

namespace UrlGuard.Host.Messages;

/// <summary>The two members that say what to do with a request, read before the rest.</summary>
internal readonly ref struct Envelope
{
    /// <summary>Largest id: what every JavaScript number can hold.</summary>
    internal const long MaxId = (1L << 53) - 1;

    private Envelope(long? id, ReadOnlySpan<byte> type)
    {
        Id = id;
        Type = type;
    }

    /// <summary>The id; null where none could be read.</summary>
    internal long? Id { get; }

    /// <summary>The type, UTF-8; empty where none could be read.</summary>
    internal ReadOnlySpan<byte> Type { get; }

    /// <summary>
    /// Reads as far as the body makes sense, so that even an error can name the request it answers. Whether the rest is
    /// good is for the parser of its type to say.
    /// </summary>
    internal static Envelope Read(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = UntrustedJson.MaxDepth });
        long? id = null;
        ReadOnlySpan<byte> type = default;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isId = reader.ValueTextEquals("id"u8),
                    isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isId && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long number) && number is >= 0 and <= MaxId)
                    id = number;
                else if (isType && reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
                    type = reader.ValueSpan;
                else
                    reader.Skip();
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What was read before the mistake still helps the other side to find it. InvalidOperationException: a key with half
            // a surrogate pair.
        }
        return new Envelope(id, type);
    }
}
