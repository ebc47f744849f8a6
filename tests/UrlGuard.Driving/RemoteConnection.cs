using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>
/// Commands and replies over one WebSocket. Chromium's DevTools protocol and WebDriver BiDi frame them alike: a command has
/// <c>id</c>, <c>method</c> and <c>params</c>; its reply repeats the id with a <c>result</c> or an <c>error</c>.
/// </summary>
internal sealed class RemoteConnection : IAsyncDisposable
{
    /// <summary>No command waits for a page, so a browser that has not replied by then hangs.</summary>
    private static readonly TimeSpan ReplyDeadline = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private Task receiving = Task.CompletedTask;
    private int lastId;

    public static async Task<RemoteConnection> OpenAsync(string address, CancellationToken cancellation)
    {
        RemoteConnection connection = new RemoteConnection();
        await connection.socket.ConnectAsync(new Uri(address), cancellation);
        connection.receiving = connection.ReceiveAsync();
        return connection;
    }

    /// <summary>Sends a command and waits for its result. A session is a tab's, in the DevTools protocol only.</summary>
    /// <exception cref="RemoteException">The browser answered with an error, or closed the connection.</exception>
    public async Task<JsonObject> SendAsync(
        string method,
        JsonObject? parameters = null,
        string? session = null,
        CancellationToken cancellation = default
    )
    {
        Task<JsonObject> reply = await PostAsync(method, parameters, session, cancellation);
        try
        {
            return await reply.WaitAsync(ReplyDeadline, cancellation);
        }
        catch (TimeoutException)
        {
            throw new RemoteException($"{method}: no reply within {ReplyDeadline.TotalSeconds:0} s");
        }
    }

    /// <summary>Sends a command and returns its reply as a task that the caller may leave alone.</summary>
    public async Task<Task<JsonObject>> PostAsync(
        string method,
        JsonObject? parameters = null,
        string? session = null,
        CancellationToken cancellation = default
    )
    {
        int id = Interlocked.Increment(ref lastId);
        JsonObject command = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters ?? [],
        };
        if (session is not null)
            command["sessionId"] = session;
        TaskCompletionSource<JsonObject> reply = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = reply;
        // A reply that nobody waits for must not end the program when it is an error.
        _ = reply.Task.ContinueWith(static task => task.Exception, TaskScheduler.Default);
        await sending.WaitAsync(cancellation);
        try
        {
            byte[] bytes = Encoding.UTF8.GetBytes(command.ToJsonString());
            await socket.SendAsync(bytes, WebSocketMessageType.Text, true, cancellation);
        }
        catch (Exception closed) when (closed is WebSocketException or InvalidOperationException)
        {
            throw new RemoteException($"{method}: the browser has closed the connection");
        }
        finally
        {
            sending.Release();
        }
        return reply.Task;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        ArrayBufferWriter<byte> message = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult part = await socket.ReceiveAsync(message.GetMemory(16 * 1024), default);
                message.Advance(part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                if (part.EndOfMessage)
                {
                    Deliver((JsonObject)JsonNode.Parse(message.WrittenSpan)!);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or JsonException)
        {
            // Closed by either side: told to everybody who still waits, below.
        }
        foreach (TaskCompletionSource<JsonObject> reply in waiting.Values)
            reply.TrySetException(new RemoteException("the browser has closed the connection"));
    }

    private void Deliver(JsonObject message)
    {
        // Events have no id, and nothing here needs one: what matters is asked for.
        if (message["id"] is not { } id || !waiting.TryRemove((int)id, out TaskCompletionSource<JsonObject>? reply))
            return;
        if (message["error"] is { } error)
        {
            // An object in the DevTools protocol, a code in BiDi with the message beside it.
            string? text = error is JsonObject ? (string?)error["message"] : $"{error}: {message["message"]}";
            reply.TrySetException(new RemoteException(text ?? "error"));
            return;
        }
        reply.TrySetResult(message["result"] as JsonObject ?? []);
    }
}
