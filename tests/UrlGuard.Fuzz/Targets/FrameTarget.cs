using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using UrlGuard.Host;
using UrlGuard.Host.Events;
using UrlGuard.Host.Logging;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Json;

namespace UrlGuard.Fuzz.Targets;

/// <summary>
/// A whole conversation: bytes of standard input through the session with every handler. Every whole frame gets a reply, every
/// reply is JSON within the limits, and an id comes back as often as it was sent. An input that begins with
/// <see cref="AsLines"/> is a request a line, so that changing a request does not change the frames.
/// </summary>
internal sealed class FrameTarget : IFuzzTarget
{
    /// <summary>No first byte of an honest length: such a frame would be over the limit by its other three too.</summary>
    private const byte AsLines = (byte)'L';

    /// <summary>No file can be here: edits are refused, and no input leaves anything for the next.</summary>
    private static readonly TrustPaths Nowhere = new("/dev/null/config", "/dev/null/state", "/dev/null/policy.json");

    private readonly JsonElement policy;
    private readonly Conversation conversation = new();
    private TrustStore store;
    private TrustSnapshot untouched;

    internal FrameTarget(bool isTwin)
    {
        // Few and short: every conversation makes its own gate plan, and perhaps a coverage report.
        string[] names = isTwin ? ["zz.com", "ups.com"] : ["ups.com", "zz.com"];
        policy = JsonSerializer.SerializeToElement(new { @protected = new { domains = names } });
        (store, untouched) = Open();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        .. new JsonTarget().Words,
        "\n",
        "L",
        "\0\0\0\0",
        "\u0001\0\0\0",
        "\0\0\u0010\0",
        "\u0001\0\u0010\0",
        "{\"id\":7,\"type\":\"status\"}\n",
        "{\"id\":8,\"type\":\"settings\"}\n",
        "{\"id\":9,\"type\":\"coverage\",\"name\":\"zz.com\"}\n",
        "{\"id\":10,\"type\":\"plan\"}\n",
        "{\"id\":11,\"type\":\"exempt-add\",\"names\":[\"a.example\"]}\n",
        "{\"id\":12,\"type\":\"protected-preview\",\"names\":[\"a.example\"]}\n",
    ];

    /// <inheritdoc/>
    public int MaxLength => 4000;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        byte[] bytes = input is [AsLines, .. var lines] ? Frame(lines) : input.ToArray();
        List<byte[]> bodies = HeaderTarget.Cut(bytes, out ExitCode expected);
        int replies = 1 + bodies.Count + (expected == ExitCode.FrameTooLarge ? 1 : 0);

        conversation.Begin(bytes, replies);
        FrameOutput frames = new FrameOutput(conversation.Output);
        using FrameWriter urgent = new FrameWriter(frames, isUrgent: true);
        using FrameWriter writer = new FrameWriter(frames, isUrgent: false);
        FleetEvents events = new FleetEvents(store, Nowhere, TimeProvider.System);
        Defects defects = new Defects(NullLogger<Defects>.Instance);
        Session session = new Session(
            new FrameReader(conversation.Input, FrameLimits.MaxInbound),
            urgent,
            writer,
            HostComposition.Handlers(store, Nowhere, events, new CurrentFaults(store, new LogFolder(Nowhere), events, defects)),
            store,
            NullLogger<Session>.Instance
        );
        ExitCode exit = session.Run();

        BrokenPromiseException.Unless(exit == expected, $"the session ends with {expected}, not {exit}");
        BrokenPromiseException.Unless(conversation.Replies.Count == replies, $"{replies} replies, not {conversation.Replies.Count}");
        bool isUntouched = store.Current == untouched;
        if (!isUntouched)
            (store, untouched) = Open();
        CompareIds(bodies);
        BrokenPromiseException.Unless(
            !conversation.Replies.Any(reply => reply.AsSpan().IndexOf("\"code\":\"internal\""u8) >= 0),
            "no request is more than a handler can answer"
        );
        // Replies may come in another order than the requests: a sum has none.
        return conversation.Replies.Aggregate((ulong)exit, (outcome, reply) => outcome + Of(reply, isUntouched));
    }

    /// <summary>Ids of requests that any parser reads come back, each as often as it was sent.</summary>
    private void CompareIds(List<byte[]> bodies)
    {
        List<long> sent = [.. bodies.Select(StrictId).OfType<long>()];
        foreach (byte[] reply in conversation.Replies)
        {
            using JsonDocument document = JsonDocument.Parse(reply); // throws when a reply is no JSON
            if (document.RootElement.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number)
                sent.Remove(id.GetInt64());
        }
        BrokenPromiseException.Unless(sent.Count == 0, "every request that can be read is answered by its id");
    }

    /// <summary>
    /// The comparable part of a reply. After a policy came, a check may have been answered before or after it: then its kind
    /// only.
    /// </summary>
    private static ulong Of(byte[] reply, bool isUntouched)
    {
        if (isUntouched)
            return Outcome.Of(Encoding.UTF8.GetString(reply));
        using JsonDocument document = JsonDocument.Parse(reply);
        return Outcome.Of(document.RootElement.GetProperty("type").GetString());
    }

    private static long? StrictId(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                body,
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = UntrustedJson.MaxDepth }
            );
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out JsonElement id)
                && id.ValueKind == JsonValueKind.Number
                && id.TryGetInt64(out long number)
                && number is >= 0 and <= (1L << 53) - 1
                ? number
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Frame(ReadOnlySpan<byte> lines)
    {
        MemoryStream bytes = new MemoryStream();
        foreach (Range line in lines.Split((byte)'\n'))
            bytes.Write(Protocol.Frame.Of(lines[line]));
        return bytes.ToArray();
    }

    private (TrustStore Store, TrustSnapshot Untouched) Open()
    {
        TrustStore opened = new TrustStore(Nowhere);
        opened.SetBrowserPolicy(policy);
        return (opened, opened.Current);
    }
}
