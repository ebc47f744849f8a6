namespace UrlGuard.Protocol;

/// <summary>
/// The pipe to the browser, which both lanes write, a whole frame at a time. An urgent frame goes before all others that wait:
/// a lock alone would be taken again and again by the lane that floods it.
/// </summary>
public sealed class FrameOutput(Stream stream)
{
    private readonly object gate = new();

    /// <summary>Urgent frames that wait or are being written.</summary>
    private int urgent;

    /// <summary>Writes one frame.</summary>
    /// <returns>False when nobody reads any more.</returns>
    public bool Write(ReadOnlySpan<byte> frame, bool isUrgent)
    {
        if (isUrgent)
            Interlocked.Increment(ref urgent);
        lock (gate)
        {
            while (!isUrgent && Volatile.Read(ref urgent) > 0)
                Monitor.Wait(gate);
            try
            {
                stream.Write(frame);
                return true;
            }
            // EPIPE, EIO; EBADF; a test's stream
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                return false;
            }
            finally
            {
                if (isUrgent && Interlocked.Decrement(ref urgent) == 0)
                    Monitor.PulseAll(gate);
            }
        }
    }
}
