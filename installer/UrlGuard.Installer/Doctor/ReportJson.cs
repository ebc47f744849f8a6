using System.Text.Json.Serialization;

namespace UrlGuard.Installer.Doctor;

/// <summary>The form in which <c>doctor --json</c> writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NewLine = "\n",
    WriteIndented = true
)]
[JsonSerializable(typeof(Report))]
internal sealed partial class ReportJson : JsonSerializerContext;
