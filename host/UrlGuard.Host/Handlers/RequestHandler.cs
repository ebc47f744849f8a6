using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using UrlGuard.Host.Messages;
using UrlGuard.Trust.Json;

namespace UrlGuard.Host.Handlers;

/// <summary>A handler of one kind of record.</summary>
internal abstract class RequestHandler<T>(JsonTypeInfo<T> json, params string[] types) : IRequestHandler
    where T : Request
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Types { get; } = types;

    /// <inheritdoc/>
    public abstract bool IsSlow { get; }

    /// <inheritdoc/>
    public Request Read(ReadOnlyMemory<byte> body) =>
        UntrustedJson.TryRead(body.Span, json, out T? request, out JsonFault? fault)
            ? request
            : throw RequestException.Bad($"{fault.Message} (line {fault.Line}, column {fault.Column})");

    /// <inheritdoc/>
    public Action<Utf8JsonWriter> Answer(Request request) => Answer((T)request);

    /// <inheritdoc cref="IRequestHandler.Answer"/>
    protected abstract Action<Utf8JsonWriter> Answer(T request);
}
