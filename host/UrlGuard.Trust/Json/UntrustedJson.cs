using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace UrlGuard.Trust.Json;

/// <summary>
/// The one way in for JSON that nobody vouches for: policies, requests, receipts. All that can be wrong with the text itself is
/// found here, with its place, and is a value, not an exception. Behind it every string is a string: .NET's reader passes bytes
/// that are not UTF-8 and halves of surrogate pairs, and throws InvalidOperationException when somebody looks at them.
/// </summary>
public static class UntrustedJson
{
    /// <summary>Deepest JSON; an honest policy or request has five levels.</summary>
    public const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    // base/json/json_common.h: kAbsoluteMaxDepth.
    private static readonly JsonDocumentOptions AsBrowsersDo = new()
    {
        MaxDepth = 200,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads a text.</summary>
    /// <param name="text">Should be UTF-8, with or without a byte order mark. The document lies in it.</param>
    /// <param name="document">The document, no key twice in it; for the caller to dispose.</param>
    /// <param name="fault">What is wrong with the text.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> text,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out JsonFault? fault
    ) => TryParse(text, Strict, out document, out fault);

    /// <summary>
    /// Reads a text as browsers read their policies (base/json/json_reader.h): comments and a comma too many pass, and of a key that
    /// is there twice the last value counts.
    /// </summary>
    /// <inheritdoc cref="TryParse(ReadOnlyMemory{byte}, out JsonDocument, out JsonFault)"/>
    public static bool TryParseAsBrowsersDo(
        ReadOnlyMemory<byte> text,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out JsonFault? fault
    ) => TryParse(text, AsBrowsersDo, out document, out fault);

    private static bool TryParse(
        ReadOnlyMemory<byte> text,
        JsonDocumentOptions options,
        [NotNullWhen(true)] out JsonDocument? document,
        [NotNullWhen(false)] out JsonFault? fault
    )
    {
        fault = Examine(text.Span, options);
        document = fault is null ? JsonDocument.Parse(text[MarkLength(text.Span)..], options) : null;
        return document is not null;
    }

    /// <summary>Reads an object.</summary>
    /// <param name="text">See <see cref="TryParse(ReadOnlyMemory{byte}, out JsonDocument, out JsonFault)"/>.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="value">The object.</param>
    /// <param name="fault">What is wrong with the text, or with what it says.</param>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> text,
        JsonTypeInfo<T> type,
        [NotNullWhen(true)] out T? value,
        [NotNullWhen(false)] out JsonFault? fault
    )
        where T : class
    {
        value = null;
        fault = Examine(text);
        if (fault is not null)
            return false;
        try
        {
            value = JsonSerializer.Deserialize(text[MarkLength(text)..], type);
            fault = value is null ? new JsonFault(1, 1, "expected an object") : null;
        }
        catch (JsonException e)
        {
            // The reader's message ends with the place, which is said in front.
            fault = At(text, PlaceOf(text, e), e.Message.Split(" LineNumber:")[0].Split(" Path:")[0]);
        }
        return value is not null;
    }

    /// <summary>The fault of a text; null when it is one JSON value in well-formed UTF-8, without a key twice.</summary>
    public static JsonFault? Examine(ReadOnlySpan<byte> text) => Examine(text, Strict);

    private static JsonFault? Examine(ReadOnlySpan<byte> text, JsonDocumentOptions options)
    {
        if (FirstIllFormed(text) is >= 0 and var bad)
            return At(text, bad, $"not UTF-8: byte {text[bad]:X2}");
        JsonReaderOptions reading = new()
        {
            MaxDepth = options.MaxDepth,
            AllowTrailingCommas = options.AllowTrailingCommas,
            CommentHandling = options.CommentHandling,
        };
        Utf8JsonReader reader = new Utf8JsonReader(text[MarkLength(text)..], reading);
        HashSet<string>[] keys = new HashSet<string>[options.MaxDepth + 1]; // of the objects that are open, by depth
        try
        {
            while (reader.Read())
            {
                int start = MarkLength(text) + (int)reader.TokenStartIndex;
                if (reader.TokenType == JsonTokenType.StartObject)
                    (keys[reader.CurrentDepth] ??= new HashSet<string>(StringComparer.Ordinal)).Clear();
                if (reader.ValueIsEscaped && FirstHalf(reader.ValueSpan) is >= 0 and var half)
                    return At(text, start + 1 + half, "half a surrogate pair, which is no character");
                bool isAgain = reader.TokenType == JsonTokenType.PropertyName && !keys[reader.CurrentDepth - 1].Add(reader.GetString()!);
                if (isAgain && !options.AllowDuplicateProperties)
                    return At(text, start, $"{reader.GetString()}: is there twice");
            }
            return null;
        }
        catch (JsonException e)
        {
            int at = PlaceOf(text, e);
            int mark = MarkLength(text);
            int? mostLevels = reader.CurrentDepth >= options.MaxDepth - 1 ? options.MaxDepth : null;
            return At(text, at, $"not JSON: {JsonWords.At(text[mark..], at - mark, mostLevels)}");
        }
    }

    private static int MarkLength(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>The place of the first bytes that are not UTF-8 (RFC 3629); -1 when all are.</summary>
    private static int FirstIllFormed(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
            return -1;
        int at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>The place of a surrogate without its other half in a string with escapes (RFC 8259, section 8.2); -1 without one.</summary>
    private static int FirstHalf(ReadOnlySpan<byte> escaped)
    {
        const int Length = 6; // of \uXXXX
        int last = -1; // where a high one stands that waits for its low one
        for (int i = 0; i < escaped.Length; i++)
        {
            bool isUnit = escaped[i] == '\\' && escaped[i + 1] == 'u';
            char unit = isUnit ? (char)Convert.ToUInt16(Encoding.ASCII.GetString(escaped.Slice(i + 2, 4)), 16) : ' ';
            bool isAwaited = last >= 0;
            if (isAwaited != char.IsLowSurrogate(unit))
                return isAwaited ? last : i;
            last = char.IsHighSurrogate(unit) ? i : -1;
            i +=
                isUnit ? Length - 1
                : escaped[i] == '\\' ? 1
                : 0;
        }
        return last;
    }

    private static int PlaceOf(ReadOnlySpan<byte> text, JsonException e)
    {
        int at = MarkLength(text);
        for (long line = e.LineNumber ?? 0; line > 0; line--)
            at += text[at..].IndexOf((byte)'\n') + 1;
        return Math.Min(text.Length, at + (int)(e.BytePositionInLine ?? 0));
    }

    private static JsonFault At(ReadOnlySpan<byte> text, int offset, string message)
    {
        int line = text[..offset].LastIndexOf((byte)'\n') + 1;
        int start = line == 0 ? MarkLength(text) : line;
        return new JsonFault(
            text[..offset].Count((byte)'\n') + 1,
            Encoding.UTF8.GetCharCount(text[start..Math.Max(start, offset)]) + 1,
            message
        );
    }
}
