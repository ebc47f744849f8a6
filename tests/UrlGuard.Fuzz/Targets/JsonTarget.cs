using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using UrlGuard.Host.Messages;

namespace UrlGuard.Fuzz.Targets;

/// <summary>
/// The body of one request, through every reader of requests. They must never disagree: what the quick reader of checks takes,
/// the strict one takes too, and the same; and the id that an error names is the request's.
/// </summary>
internal sealed class JsonTarget : IFuzzTarget
{
    private static readonly JsonTypeInfo[] Types =
    [
        RequestJson.Default.PlainRequest,
        RequestJson.Default.HelloRequest,
        RequestJson.Default.ListRequest,
        RequestJson.Default.EditRequest,
        RequestJson.Default.CoverageRequest,
        RequestJson.Default.PolicyRequest,
        RequestJson.Default.EventRequest,
        RequestJson.Default.PlanRequest,
    ];

    private readonly char[] host = new char[CheckFrame.MaxHost];

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        "\"id\":1",
        "\"id\":1.0",
        "\"id\":1e2",
        "\"id\":-1",
        "\"id\":9007199254740991",
        "\"id\":9007199254740992",
        "\"id\":null",
        "\"type\":\"check\"",
        "\"type\":\"hello\"",
        "\"type\":\"policy\"",
        "\"host\":\"paypa1.com\"",
        "\"url\":\"http://paypa1.com/\"",
        "\"names\":[\"a.de\"]",
        "\"managed\":{}",
        "\"offset\":0",
        "\"part\":0",
        "\"kind\":\"shown\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\ud800",
        "\\u0000",
        "\\",
        "\"Id\":1",
        "\"\\u0069d\":2",
        "null",
        "true",
        "/*",
        "[[[[[[[[[[[[[[[[[",
        " ",
        "\uFEFF",
    ];

    /// <inheritdoc/>
    public int MaxLength => 500;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        Envelope envelope = Envelope.Read(input);
        ulong outcome = Outcome.Of(envelope.Id ?? -1);
        // A refusal costs an exception: of the readers, that of checks and one other look at each input.
        Request? check = Read(input, RequestJson.Default.CheckRequest),
            other = Read(input, Types[input.Length % Types.Length]);
        foreach (Request? request in new[] { check, other })
        {
            if (request is null)
                continue;
            outcome = Outcome.Of(request.Type, Outcome.Of(request.Id, outcome));
            BrokenPromiseException.Unless(
                envelope.Id == request.Id || request.Id is < 0 or > Envelope.MaxId,
                "the id that an error names is the request's"
            );
        }
        if (CheckFrame.TryRead(input, host, out long id, out int length))
        {
            BrokenPromiseException.Unless(
                check is CheckRequest { Url: null } strict
                    && strict.Id == id
                    && strict.Type == "check"
                    && host.AsSpan(0, length).SequenceEqual(strict.Host),
                "the quick reader and the strict one read the same check"
            );
            outcome = Outcome.Of(host.AsSpan(0, length), outcome);
        }
        return outcome;
    }

    /// <summary>The request; null where it is refused, by one of the two exceptions that the session answers.</summary>
    private static Request? Read(ReadOnlySpan<byte> input, JsonTypeInfo type)
    {
        try
        {
            return (Request?)JsonSerializer.Deserialize(input, type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
