using System.Text.Json.Serialization;

namespace UrlGuard.Installer.Registration;

/// <summary>The files that <c>install</c> writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NewLine = "\n",
    WriteIndented = true
)]
[JsonSerializable(typeof(HostManifest))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class RegistrationJson : JsonSerializerContext;
