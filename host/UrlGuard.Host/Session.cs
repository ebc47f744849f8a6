using System.Text.Json;
using Microsoft.Extensions.Logging;
using UrlGuard.Host.Handlers;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>
/// One conversation with one browser: reads frames until the input ends, answers each or refuses it by code. Checks are
/// answered at once on the reading thread; what may take long goes to a second lane, in order.
/// </summary>
/// <param name="reader">The browser's frames.</param>
/// <param name="urgent">For the reading thread alone.</param>
/// <param name="writer">For all other threads.</param>
/// <param name="handlers">What is answered.</param>
/// <param name="store">What is in force.</param>
/// <param name="log">For defects, without what was visited.</param>
internal sealed partial class Session(
    FrameReader reader,
    FrameWriter urgent,
    FrameWriter writer,
    IEnumerable<IRequestHandler> handlers,
    TrustStore store,
    ILogger<Session> log
)
{
    private readonly Dictionary<string, IRequestHandler> handlers = handlers
        .SelectMany(handler => handler.Types.Select(type => (type, handler)))
        .ToDictionary(pair => pair.type, pair => pair.handler, StringComparer.Ordinal);

    private readonly CheckHandler? checks = handlers.OfType<CheckHandler>().FirstOrDefault();

    /// <summary>The host of the check that is being answered.</summary>
    private readonly char[] checkedHost = new char[CheckFrame.MaxHost];

    private volatile bool isOutputClosed;

    /// <summary>Holds the conversation; returns when it is over.</summary>
    internal ExitCode Run()
    {
        Send(urgent, json => HelloHandler.Write(json, store, ProtocolNumber.Newest));
        SlowLane lane = new SlowLane(AnswerSlow);
        ExitCode exit = Read(lane);
        lane.End();
        return isOutputClosed ? ExitCode.OutputClosed : exit;
    }

    /// <summary>Tells the browser that what is in force changed on disk.</summary>
    internal void NotifyChanged() =>
        Send(
            writer,
            json =>
            {
                json.WriteString("type", "changed");
                json.WriteString("lists", store.Current.Version);
            }
        );

    /// <summary>Tells the browser that a newer version is installed.</summary>
    internal void NotifySuperseded() => Send(writer, json => json.WriteString("type", "superseded"));

    private ExitCode Read(SlowLane lane)
    {
        while (!isOutputClosed)
        {
            switch (reader.Read(out ReadOnlyMemory<byte> body))
            {
                case FrameStatus.Frame:
                    if (!TryCheck(body.Span))
                        Dispatch(lane, body);
                    break;
                case FrameStatus.EndOfInput:
                    return ExitCode.EndOfInput;
                case FrameStatus.Torn:
                    LogTorn();
                    return ExitCode.TornFrame;
                case FrameStatus.TooLarge:
                    Refuse(urgent, null, ErrorCode.FrameTooLarge, $"a frame has at most {FrameLimits.MaxInbound} bytes");
                    LogTooLarge();
                    return ExitCode.FrameTooLarge;
            }
        }
        return ExitCode.OutputClosed;
    }

    /// <summary>Answers the request of every navigation without allocating; false for any other.</summary>
    private bool TryCheck(ReadOnlySpan<byte> body)
    {
        if (checks is null || !CheckFrame.TryRead(body, checkedHost, out long id, out int length))
            return false;
        try
        {
            if (!checks.Answer(id, checkedHost.AsMemory(0, length), urgent))
                isOutputClosed = true;
        }
        catch (Exception e) // whatever it is, the next request deserves an answer
        {
            RefuseDefect(urgent, e, id, "check");
        }
        return true;
    }

    private void Dispatch(SlowLane lane, ReadOnlyMemory<byte> body)
    {
        Envelope envelope = Envelope.Read(body.Span);
        long? id = envelope.Id;
        try
        {
            if (envelope.Type.IsEmpty)
                throw RequestException.Bad("expected an object with id and type");
            if (!handlers.TryGetValue(System.Text.Encoding.UTF8.GetString(envelope.Type), out IRequestHandler? handler))
                throw RequestException.Bad("type: unknown");
            if (!handler.IsSlow)
                Answer(urgent, handler, id, body);
            else if (!lane.TryAdd(handler, id, body.Span))
                throw new RequestException(ErrorCode.Busy, "too many requests wait; ask again when some are answered");
        }
        catch (RequestException e)
        {
            Refuse(urgent, id, e.Code, e.Message);
        }
    }

    private void AnswerSlow(IRequestHandler handler, long? id, byte[] body) => Answer(writer, handler, id, body);

    private void Answer(FrameWriter to, IRequestHandler handler, long? id, ReadOnlyMemory<byte> body)
    {
        try
        {
            Request request = handler.Read(body);
            if (request.Id is < 0 or > Envelope.MaxId)
                throw RequestException.Bad($"id: expected 0 to {Envelope.MaxId}");
            Action<Utf8JsonWriter> reply = handler.Answer(request);
            Send(
                to,
                json =>
                {
                    json.WriteNumber("id", request.Id);
                    reply(json);
                }
            );
        }
        catch (RequestException e)
        {
            Refuse(to, id, e.Code, e.Message);
        }
        catch (Exception e) // whatever it is, the next request deserves an answer
        {
            RefuseDefect(to, e, id, handler.Types[0]);
        }
    }

    private void RefuseDefect(FrameWriter to, Exception exception, long? id, string type)
    {
        LogDefect(exception, type);
        Refuse(to, id, ErrorCode.Internal, "a defect in the host; its log says more");
    }

    private void Refuse(FrameWriter to, long? id, string code, string message) =>
        Send(
            to,
            json =>
            {
                if (id is { } number)
                    json.WriteNumber("id", number);
                else
                    json.WriteNull("id");
                json.WriteString("type", "error");
                json.WriteString("code", code);
                json.WriteString("message", Fault.Cut(message)); // it may quote the request
            }
        );

    private void Send(FrameWriter to, Action<Utf8JsonWriter> write)
    {
        if (!to.Write(write, static (json, members) => members(json)))
            isOutputClosed = true;
    }

    [LoggerMessage(LogLevel.Warning, "The input ended inside a frame")]
    private partial void LogTorn();

    [LoggerMessage(LogLevel.Warning, "A frame claims more than the limit")]
    private partial void LogTooLarge();

    [LoggerMessage(LogLevel.Error, "A {Type} request failed")]
    private partial void LogDefect(Exception exception, string type);
}
