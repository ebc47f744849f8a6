using System.Text.Json;
using System.Text.Json.Serialization;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Trust.Records;

/// <summary>The lines of a chain.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(SayingConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(KeptRecord))]
[JsonSerializable(typeof(RecordGap))]
[JsonSerializable(typeof(RecordSeal))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>Sentences by the words of the protocol (<see cref="Core.WireName"/>).</summary>
    private sealed class SayingConverter() : JsonStringEnumConverter<Saying>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}
