using UrlGuard.Protocol;

namespace UrlGuard.Host.Messages;

/// <summary>A request that is answered with an error.</summary>
internal sealed class RequestException(string code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCode"/>.</summary>
    internal string Code { get; } = code;

    internal static RequestException Bad(string message) => new(ErrorCode.BadRequest, message);
}
