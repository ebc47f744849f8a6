using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using UrlGuard.Installer.Browsers;
using UrlGuard.Trust.Json;

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
    /// <param name="json">The file's content.</param>
    /// <param name="manifest">What it says; no null in it but for a list that is left out.</param>
    /// <param name="fault">What is wrong with it: not JSON, a wrong type, or something is missing.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> json,
        [NotNullWhen(true)] out HostManifest? manifest,
        [NotNullWhen(false)] out JsonFault? fault
    )
    {
        if (!UntrustedJson.TryRead(json, RegistrationJson.Default.HostManifest, out manifest, out fault))
            return false;
        // The reader lets null stand in a list, and NUL in a text, where the kernel takes it for the end of a path.
        fault =
            manifest.Allowed.Any(entry => entry is null) ? new JsonFault(1, 1, "an extension that is allowed is null, not a text")
            : manifest.Path.Contains('\0', StringComparison.Ordinal) ? new JsonFault(1, 1, "its path has the character NUL in it")
            : null;
        return fault is null;
    }

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.HostManifest), (byte)'\n'];
}
