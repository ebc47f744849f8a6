using System.Text.Json;
using UrlGuard.Host.Messages;

namespace UrlGuard.Host.Handlers;

/// <summary>Answers one type of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The types it answers.</summary>
    IReadOnlyList<string> Types { get; }

    /// <summary>
    /// True when it may wait for a disk or compute for long. Then it goes to the slow lane, where requests are answered one after
    /// the other, and never holds up a check.
    /// </summary>
    bool IsSlow { get; }

    /// <summary>Reads the request.</summary>
    /// <exception cref="RequestException">It is not one of its type.</exception>
    Request Read(ReadOnlyMemory<byte> body);

    /// <summary>Answers it.</summary>
    /// <returns>Writes the reply's members, but for its id.</returns>
    Action<Utf8JsonWriter> Answer(Request request);
}
