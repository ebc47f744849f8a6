using UrlGuard.Host.Handlers;

namespace UrlGuard.Host;

/// <summary>
/// Requests that may wait for a disk or compute for long: answered one after the other in the order they came, on a thread of
/// their own. What waits is bounded, and adding never waits: the thread that adds is the one that answers checks.
/// </summary>
/// <remarks>
/// The thread has no lower priority: where checks have to wait for it, for a collection that it runs or the pipe that it writes, they
/// would wait the longer for it on a busy machine.
/// </remarks>
/// <param name="answer">Reads and answers a request; never throws.</param>
internal sealed class SlowLane(Action<IRequestHandler, long?, byte[]> answer)
{
    /// <summary>Most requests that wait. An options page has some ten under way; a program may send some hundred edits at once.</summary>
    internal const int MaxWaiting = 1000;

    /// <summary>Most bytes that wait: the two together bound what a flood takes.</summary>
    internal const int MaxWaitingBytes = 16 << 20;

    /// <summary>
    /// The time that the last requests may take after the end of input, so that whoever sends one and closes has its answer. The
    /// program then ends whatever is under way: a list is replaced in one step, and all else has no effect outside.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private readonly Queue<(IRequestHandler Handler, long? Id, byte[] Body)> waiting = [];
    private long bytes;
    private bool isEnding;
    private Thread? thread;

    /// <summary>Adds a request; false when too much waits already.</summary>
    internal bool TryAdd(IRequestHandler handler, long? id, ReadOnlySpan<byte> body)
    {
        lock (gate)
        {
            if (waiting.Count >= MaxWaiting || bytes + body.Length > MaxWaitingBytes)
                return false;
            waiting.Enqueue((handler, id, body.ToArray()));
            bytes += body.Length;
            Monitor.Pulse(gate);
        }
        if (thread is null)
        {
            thread = new Thread(Work) { IsBackground = true, Name = "slow lane" };
            thread.Start();
        }
        return true;
    }

    /// <summary>No more will be added: waits a moment for the rest, then leaves it.</summary>
    internal void End()
    {
        lock (gate)
        {
            isEnding = true;
            Monitor.Pulse(gate);
        }
        if (thread?.Join(Grace) != false)
            return;
        lock (gate)
            waiting.Clear();
    }

    private void Work()
    {
        while (true)
        {
            (IRequestHandler Handler, long? Id, byte[] Body) next;
            lock (gate)
            {
                while (waiting.Count == 0 && !isEnding)
                    Monitor.Wait(gate);
                if (!waiting.TryDequeue(out next))
                    return;
                bytes -= next.Body.Length;
            }
            answer(next.Handler, next.Id, next.Body);
        }
    }
}
