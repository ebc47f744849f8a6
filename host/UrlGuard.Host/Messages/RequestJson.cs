using System.Text.Json.Serialization;
using UrlGuard.Trust.Json;

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
[JsonSerializable(typeof(CoverageRequest))]
[JsonSerializable(typeof(PolicyRequest))]
[JsonSerializable(typeof(EventRequest))]
[JsonSerializable(typeof(PlanRequest))]
internal sealed partial class RequestJson : JsonSerializerContext;
