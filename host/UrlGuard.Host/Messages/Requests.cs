using System.Text.Json;
using System.Text.Json.Serialization;
using UrlGuard.Trust.Json;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Messages;

/// <summary>
/// Requests from JSON, strictly: no key twice, no key unknown, no type bent, no case ignored. Two parsers that disagree
/// about one message are a hole.
/// </summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    MaxDepth = UntrustedJson.MaxDepth
)]
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(HelloRequest))]
[JsonSerializable(typeof(CheckRequest))]
[JsonSerializable(typeof(ListRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(CoverageRequest))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(EventRequest))]
[JsonSerializable(typeof(BrowserRequest))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(RecordsAddRequest))]
[JsonSerializable(typeof(RecordsDeleteRequest))]
[JsonSerializable(typeof(RecordsExportRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;

// Optional fields are nullable: the generated reader sets a property that has an initializer to its type's default.

/// <summary>A request with no more than its type.</summary>
internal sealed record PlainRequest : Request;

/// <summary>hello: the protocols that the extension speaks.</summary>
internal sealed record HelloRequest : Request
{
    public int? Min { get; init; }

    public int? Max { get; init; }
}

/// <summary>check: one of host and url.</summary>
internal sealed record CheckRequest : Request
{
    public string? Host { get; init; }

    public string? Url { get; init; }
}

/// <summary>protected-list, exempt-list: a page of a list.</summary>
internal sealed record ListRequest : Request
{
    public int? Offset { get; init; }
}

/// <summary>protected-add, protected-preview, protected-remove, and the same of exempt.</summary>
internal sealed record EditRequest : Request
{
    public required string[] Names { get; init; }
}

/// <summary>read: the sites in a text.</summary>
internal sealed record ReadRequest : Request
{
    public required string Text { get; init; }

    /// <summary>True of a file, at which nobody has looked: rows beside whose sites something else stands are not looked into.</summary>
    public bool File { get; init; }
}

/// <summary>coverage: of one protected site.</summary>
internal sealed record CoverageRequest : Request
{
    public required string Name { get; init; }
}

/// <summary>policy: what the browser's managed storage holds, or a part of its text.</summary>
internal sealed record PolicyRequest : Request
{
    public JsonElement Managed { get; init; }

    public JsonElement LastGood { get; init; }

    public int? Part { get; init; }

    public int? Parts { get; init; }

    public string? Text { get; init; }
}

/// <summary>event: what happened at a warning.</summary>
internal sealed record EventRequest : Request
{
    public required string Kind { get; init; }

    public required string Host { get; init; }

    public string? Outcome { get; init; }

    public string? Reason { get; init; }
}

/// <summary>browser: the browser and its extension.</summary>
internal sealed record BrowserRequest : Request
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string Extension { get; init; }

    public required string Mode { get; init; }

    public required bool Private { get; init; }
}

/// <summary>plan: a part of the gate plan.</summary>
internal sealed record PlanRequest : Request
{
    public int? Part { get; init; }
}

/// <summary>records-add: one of host, address and about.</summary>
internal sealed record RecordsAddRequest : Request
{
    public string? Host { get; init; }

    public string? Address { get; init; }

    public string? About { get; init; }

    public string? Mode { get; init; }

    public string? Outcome { get; init; }

    public string? Action { get; init; }

    public string[]? Hops { get; init; }

    public PersonsWord? Person { get; init; }
}

/// <summary>records-delete: one of ids and all.</summary>
internal sealed record RecordsDeleteRequest : Request
{
    public string[]? Ids { get; init; }

    public bool? All { get; init; }
}

/// <summary>records-export: a part of the files.</summary>
internal sealed record RecordsExportRequest : Request
{
    public string[]? Formats { get; init; }

    public string? Language { get; init; }

    public int? Part { get; init; }
}
