using System.Text.Json;
using System.Text.Json.Serialization;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Registration;

/// <summary>A native messaging host manifest: tells a browser which program to start, and for which extensions.</summary>
internal sealed record HostManifest(
    string Name,
    string Description,
    string Path,
    string Type,
    [property: JsonPropertyName("allowed_origins")] string[]? AllowedOrigins = null,
    [property: JsonPropertyName("allowed_extensions")] string[]? AllowedExtensions = null
)
{
    /// <summary>The extensions that may start the host, in either form.</summary>
    [JsonIgnore]
    public IEnumerable<string> Allowed => (AllowedOrigins ?? []).Concat(AllowedExtensions ?? []);

    /// <summary>The manifest for one family of browsers.</summary>
    public static HostManifest For(Flavour flavour, string name, string hostPath, IEnumerable<ExtensionId> extensions)
    {
        string[] allowed = [.. extensions.Where(id => id.Flavour == flavour).Select(id => id.Entry).Distinct()];
        return new(
            name,
            "UrlGuard: stops lookalikes of the sites you protect",
            hostPath,
            "stdio",
            flavour is Flavour.Origins ? allowed : null,
            flavour is Flavour.Extensions ? allowed : null
        );
    }

    /// <summary>Reads a manifest as leniently as browsers do: they ignore keys they don't know.</summary>
    /// <exception cref="JsonException">Not JSON, a wrong type, or something is missing.</exception>
    public static HostManifest Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RegistrationJson.Default.HostManifest) ?? throw new JsonException("null is no manifest");

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.HostManifest), (byte)'\n'];
}
