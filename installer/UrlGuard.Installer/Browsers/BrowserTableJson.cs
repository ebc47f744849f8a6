using System.Text.Json.Serialization;

namespace UrlGuard.Installer.Browsers;

/// <summary>Strict, so that a misspelt key in the table fails the first test and not an installation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(BrowserTable))]
internal sealed partial class BrowserTableJson : JsonSerializerContext;
