using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Doctor;

/// <summary>A manifest for the host's name that was found in a place where some browser looks.</summary>
/// <param name="Path">Where.</param>
/// <param name="Scope">For whom it counts.</param>
/// <param name="Manifest">What it says; null when it can't be read.</param>
/// <param name="Fault">Why a browser won't accept it, or shouldn't; null when all is well.</param>
internal sealed record FoundManifest(string Path, Scope Scope, HostManifest? Manifest, (string Code, string Words)? Fault)
{
    /// <summary>
    /// Reads the manifest at a path; null when there is none. A link that leads nowhere is one, and a fault to be shown.
    /// </summary>
    public static FoundManifest? Read(BrowserTable table, Machine machine, string path, Scope scope, Flavour flavour)
    {
        try
        {
            if (!File.Exists(machine.EntryOnDisk(path)))
                return null;
            return HostManifest.TryParse(LimitedFile.Read(machine.OnDisk(path)), out HostManifest? manifest, out JsonFault? fault)
                ? new(path, scope, manifest, FaultOf(table, machine, path, scope, manifest, flavour))
                : new(path, scope, null, (DoctorCode.ManifestUnreadable, $"line {fault.Line}, column {fault.Column}: {fault.Message}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(path, scope, null, (DoctorCode.ManifestUnreadable, e.Message));
        }
    }

    private static (string Code, string Words)? FaultOf(
        BrowserTable table,
        Machine machine,
        string path,
        Scope scope,
        HostManifest manifest,
        Flavour flavour
    )
    {
        if (PathSafety.WhoElseMayWrite(machine, path, PathSafety.TrustedIn(machine, scope)) is string who)
            return (DoctorCode.ManifestWritable, who);
        string[] allowed = (flavour is Flavour.Origins ? manifest.AllowedOrigins : manifest.AllowedExtensions) ?? [];
        if (Refused(table, manifest, flavour, allowed) is string words)
            return (DoctorCode.ManifestInvalid, words);
        ExtensionId[] missing = [.. table.Extensions.Where(id => id.Flavour == flavour && !allowed.Contains(id.Entry))];
        return missing.Length > 0
            ? (DoctorCode.ManifestIdMissing, $"it does not allow {string.Join(", ", missing.Select(id => $"{id.Id} ({id.Channel})"))}")
            : null;
    }

    private static string? Refused(BrowserTable table, HostManifest manifest, Flavour flavour, string[] allowed)
    {
        if (manifest.Name != table.Host)
            return $"its name is \"{manifest.Name}\", browsers expect \"{table.Host}\"";
        if (manifest.Type != "stdio")
            return $"its type is \"{manifest.Type}\", browsers expect \"stdio\"";
        if (!System.IO.Path.IsPathRooted(manifest.Path))
            return $"its path \"{manifest.Path}\" is not absolute";
        return Array.Find(allowed, entry => flavour is Flavour.Origins && (!entry.EndsWith('/') || entry.Contains('*'))) is string odd
            ? $"\"{odd}\" makes Chromium refuse the whole file: an origin ends in / and has no *"
            : null;
    }
}
