using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Mail;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// One object a line, always with the same keys; null where a cell of <see cref="TsvFormat"/> is empty. A message's have two more.
/// </summary>
internal sealed class JsonFormat : IVerdictFormat, IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        // For a JSON parser, not for markup: letters outside ASCII stay readable, as the host writes them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    /// <inheritdoc/>
    public void Append(StringBuilder output, string input, Verdict verdict, Mention? mention = null)
    {
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        Evidence? evidence = verdict.Evidence;
        json.WriteStartObject();
        json.WriteString("input", input);
        json.WriteString("verdict", WireName.Of(verdict.Code));
        json.WriteString("kind", evidence is null ? null : WireName.Of(verdict.Kind));
        json.WriteString("target", evidence is null ? null : verdict.Entry.ToString());
        if (evidence?.Distance is int distance)
            json.WriteNumber("distance", distance);
        else
            json.WriteNull("distance");
        json.WriteString("reason", evidence?.Spoken ?? (verdict.Reason is UnjudgedReason.None ? null : WireName.Of(verdict.Reason)));
        json.WriteString("certainty", evidence is null ? null : WireName.Of(verdict.Certainty));
        json.WritePropertyName("evidence");
        if (evidence is null)
            json.WriteNullValue();
        else
            EvidenceJson.Write(json, evidence);
        if (mention is not null)
        {
            json.WriteString("place", WireName.Of(mention.Place));
            json.WriteString("shown", mention.Shown);
        }
        json.WriteEndObject();
        json.Flush();
        output.Append(Encoding.UTF8.GetString(buffer.WrittenSpan)).Append('\n');
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}
