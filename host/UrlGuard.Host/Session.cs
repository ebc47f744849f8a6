using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using UrlGuard.Host.Framing;
using UrlGuard.Host.Handlers;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;

namespace UrlGuard.Host;

/// <summary>
/// One conversation with one browser: reads frames until the input ends, answers each or refuses it by code. Checks are
/// answered at once on the reading thread; what may take long goes to a second lane, in order.
/// </summary>
internal sealed partial class Session(FrameReader reader, FrameWriter writer, IEnumerable<IRequestHandler> handlers, TrustStore store, ILogger<Session> log)
{
    /// <summary>Requests waiting for the lists' lane; with more, reading pauses until it has caught up.</summary>
    private const int MaxWaiting = 64;

    private readonly Dictionary<string, IRequestHandler> handlers = handlers
        .SelectMany(handler => handler.Types.Select(type => (type, handler)))
        .ToDictionary(pair => pair.type, pair => pair.handler, StringComparer.Ordinal);

    private readonly Channel<(IRequestHandler Handler, Request Request)> lane =
        Channel.CreateBounded<(IRequestHandler, Request)>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true, SingleWriter = true });

    private readonly CheckHandler? checks = handlers.OfType<CheckHandler>().FirstOrDefault();

    /// <summary>The host of the check that is being answered.</summary>
    private readonly char[] checkedHost = new char[CheckFrame.MaxHost];

    /// <summary>The lists' lane, from the first request for it on.</summary>
    private Task? slow;

    private volatile bool isOutputClosed;

    /// <summary>Holds the conversation; returns when it is over.</summary>
    internal ExitCode Run()
    {
        Send(json => HelloHandler.Write(json, store, Protocol.Max));
        ExitCode exit = Read();
        lane.Writer.Complete();
        // An edit that was asked for is finished and answered: its lock has a time limit of its own.
        slow?.Wait();
        return isOutputClosed ? ExitCode.OutputClosed : exit;
    }

    /// <summary>Tells the browser that what is in force changed on disk.</summary>
    internal void NotifyChanged() => Send(json =>
    {
        json.WriteString("type", "changed");
        json.WriteString("lists", store.Current.Version);
    });

    /// <summary>Tells the browser that a newer version is installed.</summary>
    internal void NotifySuperseded() => Send(json => json.WriteString("type", "superseded"));

    private ExitCode Read()
    {
        while (!isOutputClosed)
        {
            switch (reader.Read(out ReadOnlyMemory<byte> body))
            {
                case FrameStatus.Frame:
                    if (!TryCheck(body.Span))
                        Dispatch(body);
                    break;
                case FrameStatus.EndOfInput:
                    return ExitCode.EndOfInput;
                case FrameStatus.Torn:
                    LogTorn();
                    return ExitCode.TornFrame;
                default:
                    Refuse(null, ErrorCode.FrameTooLarge, $"a frame has at most {FrameLimits.MaxInbound} bytes");
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
            if (!checks.Answer(id, checkedHost.AsMemory(0, length), writer))
                isOutputClosed = true;
        }
        catch (Exception e) // whatever it is, the next request deserves an answer
        {
            RefuseDefect(e, id, "check");
        }
        return true;
    }

    private void Dispatch(ReadOnlyMemory<byte> body)
    {
        Envelope envelope = Envelope.Read(body.Span);
        long? id = envelope.Id;
        try
        {
            if (envelope.Type.IsEmpty)
                throw RequestException.Bad("expected an object with id and type");
            if (!handlers.TryGetValue(System.Text.Encoding.UTF8.GetString(envelope.Type), out IRequestHandler? handler))
                throw RequestException.Bad("type: unknown");
            Request request = handler.Read(body);
            if (request.Id is < 0 or > Envelope.MaxId)
                throw RequestException.Bad($"id: expected 0 to {Envelope.MaxId}");
            if (!handler.IsSlow)
            {
                Answer(handler, request);
                return;
            }
            slow ??= Task.Run(WorkAsync);
            lane.Writer.WriteAsync((handler, request)).AsTask().Wait();
        }
        catch (RequestException e)
        {
            Refuse(id, e.Code, e.Message);
        }
        catch (Exception e)
        {
            RefuseDefect(e, id, "new");
        }
    }

    private async Task WorkAsync()
    {
        await foreach ((IRequestHandler handler, Request request) in lane.Reader.ReadAllAsync())
            Answer(handler, request);
    }

    private void Answer(IRequestHandler handler, Request request)
    {
        try
        {
            Action<Utf8JsonWriter> reply = handler.Answer(request);
            Send(json =>
            {
                json.WriteNumber("id", request.Id);
                reply(json);
            });
        }
        catch (RequestException e)
        {
            Refuse(request.Id, e.Code, e.Message);
        }
        catch (Exception e) // whatever it is, the next request deserves an answer
        {
            RefuseDefect(e, request.Id, request.Type);
        }
    }

    private void RefuseDefect(Exception exception, long? id, string type)
    {
        LogDefect(exception, type);
        Refuse(id, ErrorCode.Internal, "a defect in the host; its log says more");
    }

    private void Refuse(long? id, string code, string message) => Send(json =>
    {
        if (id is { } number)
            json.WriteNumber("id", number);
        else
            json.WriteNull("id");
        json.WriteString("type", "error");
        json.WriteString("code", code);
        json.WriteString("message", Fault.Cut(message)); // it may quote the request
    });

    private void Send(Action<Utf8JsonWriter> write)
    {
        if (!writer.Write(write, static (json, members) => members(json)))
            isOutputClosed = true;
    }

    [LoggerMessage(LogLevel.Warning, "The input ended inside a frame")]
    private partial void LogTorn();

    [LoggerMessage(LogLevel.Warning, "A frame claims more than the limit")]
    private partial void LogTooLarge();

    [LoggerMessage(LogLevel.Error, "A {Type} request failed")]
    private partial void LogDefect(Exception exception, string type);
}
