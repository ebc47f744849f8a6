using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host.Handlers;

/// <summary>Agrees on a protocol.</summary>
internal sealed class HelloHandler(TrustStore store) : RequestHandler<HelloRequest>(RequestJson.Default.HelloRequest, "hello")
{
    /// <inheritdoc/>
    public override bool IsSlow => false;

    /// <summary>The members of a hello, asked for or not.</summary>
    internal static void Write(Utf8JsonWriter json, TrustStore store, int protocol)
    {
        json.WriteString("type", "hello");
        json.WriteNumber("protocol", protocol);
        json.WriteNumber("oldest", ProtocolNumber.Oldest);
        json.WriteString("version", ProductVersion.Text);
        json.WriteString("lists", store.Current.Version);
    }

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(HelloRequest request)
    {
        int min = request.Min ?? ProtocolNumber.Oldest,
            max = Math.Min(request.Max ?? ProtocolNumber.Newest, ProtocolNumber.Newest);
        if (min > max || max < ProtocolNumber.Oldest)
        {
            throw new RequestException(
                ErrorCode.UnsupportedProtocol,
                $"this host speaks {ProtocolNumber.Oldest} to {ProtocolNumber.Newest}"
            );
        }
        return json => Write(json, store, max);
    }
}
