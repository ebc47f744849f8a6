using System.Text;
using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Json;

namespace UrlGuard.Host.Messages;

/// <summary>
/// Recognises the request that comes with every navigation, in the one form that the extension sends it, and allocates
/// nothing. Whatever is unusual about it, good or bad, is left to <see cref="RequestJson"/>: this reader only ever says yes
/// to what that one accepts too.
/// </summary>
internal static class CheckFrame
{
    /// <summary>Longest host that is recognised: one with its trailing dot.</summary>
    internal const int MaxHost = HostName.MaxLength + 1;

    /// <summary>Reads a check of a host in ASCII: exactly <c>id</c>, <c>type</c> and <c>host</c>, in any order.</summary>
    /// <param name="body">The body of a frame.</param>
    /// <param name="host">Takes the host; <see cref="MaxHost"/> long.</param>
    /// <param name="id">The request's id.</param>
    /// <param name="length">The host's length.</param>
    internal static bool TryRead(ReadOnlySpan<byte> body, Span<char> host, out long id, out int length)
    {
        id = -1;
        length = -1;
        bool isCheck = false;
        Utf8JsonReader reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = UntrustedJson.MaxDepth });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isGood = reader.ValueSpan switch
                {
                    [(byte)'i', (byte)'d'] when id < 0 => TryReadId(ref reader, out id),
                    [(byte)'t', (byte)'y', (byte)'p', (byte)'e'] when !isCheck => isCheck =
                        reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueSpan.SequenceEqual("check"u8),
                    [(byte)'h', (byte)'o', (byte)'s', (byte)'t'] when length < 0 => TryReadHost(ref reader, host, out length),
                    _ => false,
                };
                if (!isGood)
                    return false;
            }
            // Nothing may follow the object: one more read says so, or throws.
            return isCheck && id >= 0 && length >= 0 && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryReadId(ref Utf8JsonReader reader, out long id)
    {
        id = -1;
        return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out id) && id is >= 0 and <= Envelope.MaxId;
    }

    private static bool TryReadHost(ref Utf8JsonReader reader, Span<char> host, out int length)
    {
        length = -1;
        // An escape begins with a reverse solidus and other scripts are not ASCII: both take the long way.
        return reader.Read()
            && reader.TokenType == JsonTokenType.String
            && !reader.ValueIsEscaped
            && reader.ValueSpan.Length <= host.Length
            && Ascii.ToUtf16(reader.ValueSpan, host, out length) == System.Buffers.OperationStatus.Done;
    }
}
