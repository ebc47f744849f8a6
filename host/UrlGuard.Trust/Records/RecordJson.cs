using System.Text.Json.Serialization;

namespace UrlGuard.Trust.Records;

/// <summary>The lines of a chain.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(KeptRecord))]
[JsonSerializable(typeof(RecordGap))]
[JsonSerializable(typeof(RecordSeal))]
internal sealed partial class RecordJson : JsonSerializerContext;
