using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UrlGuard.Protocol;

/// <summary>
/// Lays out frames and writes each in one call, from any thread. Each lane has its own, so that nobody waits while another's
/// long reply takes shape.
/// </summary>
/// <param name="output">Where to; shared by the lanes.</param>
/// <param name="isUrgent">Whether its frames go before others that wait.</param>
public sealed class FrameWriter(FrameOutput output, bool isUrgent) : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The text goes to a JSON parser, not into markup: letters outside ASCII stay readable and short.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Lock gate = new();
    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    /// <summary>Writes one frame: an object whose members <paramref name="write"/> adds.</summary>
    /// <returns>False when nobody reads any more.</returns>
    /// <exception cref="InvalidOperationException">
    /// The frame is over <see cref="FrameLimits.MaxOutbound"/>; nothing was written.
    /// </exception>
    public bool Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        lock (gate)
        {
            buffer.ResetWrittenCount();
            buffer.GetSpan(Frame.HeaderLength)[..Frame.HeaderLength].Clear();
            buffer.Advance(Frame.HeaderLength);
            json.Reset(buffer);
            json.WriteStartObject();
            write(json, state);
            json.WriteEndObject();
            json.Flush();

            int length = buffer.WrittenCount - Frame.HeaderLength;
            if (length > FrameLimits.MaxOutbound)
                throw new InvalidOperationException($"a reply of {length} bytes is over the limit of {FrameLimits.MaxOutbound}");
            Span<byte> frame = System.Runtime.InteropServices.MemoryMarshal.AsMemory(buffer.WrittenMemory).Span;
            Frame.WriteLength(frame, length);
            return output.Write(frame, isUrgent);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
