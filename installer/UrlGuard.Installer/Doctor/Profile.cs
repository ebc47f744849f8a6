using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Doctor;

/// <summary>One profile of a browser, looked into from outside.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Extension">The extension in it, or null.</param>
/// <param name="Unreadable">Why it can't be told, beginning with the file; null when it can.</param>
internal sealed record Profile(string Path, FoundExtension? Extension, string? Unreadable = null)
{
    // extensions/common/mojom/manifest.mojom, ManifestLocation: downloaded and local installs by policy.
    private const int PolicyDownload = 7,
        Policy = 9;

    // The browser keeps what matters in the first, where it can sign it; other builds keep all in the second.
    private static readonly string[] ChromiumFiles = ["Secure Preferences", "Preferences"];

    /// <summary>The profiles of a browser that the person has used.</summary>
    public static IEnumerable<Profile> Of(Survey survey, Browser browser)
    {
        string[] ids = survey.IdsIn(browser);
        bool isChromium = browser.Flavour is Flavour.Origins;
        string[] files = isChromium ? ChromiumFiles : ["extensions.json"];
        return from place in survey.Table.PlaceOf(browser, survey.Machine.Platform, Scope.User)?.Profiles ?? []
            let home = survey.Machine.Resolve(place)
            where home is not null && Directory.Exists(survey.Machine.OnDisk(home))
            from folder in Directory.GetDirectories(survey.Machine.OnDisk(home)).Order(StringComparer.Ordinal)
            let onDisk = survey.Machine.OnDisk($"{home}/{System.IO.Path.GetFileName(folder)}")
            where files.Any(file => File.Exists($"{onDisk}/{file}"))
            select Read(onDisk, files, root => isChromium ? InChromium(root, ids, survey.Machine) : InFirefox(root, ids));
    }

    private static Profile Read(string folder, string[] files, Func<JsonElement, FoundExtension?> find)
    {
        foreach (string path in files.Select(file => $"{folder}/{file}").Where(File.Exists))
        {
            try
            {
                using JsonDocument document = Open(path);
                if (find(document.RootElement) is FoundExtension found)
                    return new(folder, found);
            }
            catch (Exception e) when (e is InvalidDataException or InvalidOperationException or KeyNotFoundException)
            {
                return new(folder, null, $"{path}: {e.Message}");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new(folder, null, e.Message);
            }
        }
        return new(folder, null);
    }

    /// <summary>Opens JSON of a browser, which may be deep and may say a key twice.</summary>
    private static JsonDocument Open(string path) =>
        UntrustedJson.TryParseAsBrowsersDo(LimitedFile.Read(path), out JsonDocument? document, out JsonFault? fault)
            ? document
            : throw new IOException($"{fault.In(path)}: {fault.Message}");

    private static FoundExtension? InChromium(JsonElement root, string[] ids, Machine machine)
    {
        if (
            !root.TryGetProperty("extensions", out JsonElement extensions)
            || !extensions.TryGetProperty("settings", out JsonElement settings)
        )
        {
            return null;
        }

        foreach (string id in ids)
        {
            if (!settings.TryGetProperty(id, out JsonElement entry) || !entry.TryGetProperty("location", out JsonElement location))
                continue; // without a location: what is left of one that was removed
            bool isOff =
                entry.TryGetProperty("disable_reasons", out JsonElement reasons)
                && (reasons.ValueKind is JsonValueKind.Array ? reasons.GetArrayLength() > 0 : reasons.GetInt32() != 0);
            return new(id, Version(entry, machine), !isOff, location.GetInt32() is PolicyDownload or Policy);
        }
        return null;
    }

    /// <summary>Of an unpacked extension the browser keeps the folder only.</summary>
    private static string? Version(JsonElement entry, Machine machine)
    {
        if (entry.TryGetProperty("manifest", out JsonElement kept) && kept.TryGetProperty("version", out JsonElement version))
            return version.GetString();
        string? manifest =
            entry.TryGetProperty("path", out JsonElement path) && path.GetString() is ['/', ..] folder
                ? machine.OnDisk($"{folder}/manifest.json")
                : null;
        if (!File.Exists(manifest))
            return null;
        using JsonDocument document = Open(manifest);
        return document.RootElement.TryGetProperty("version", out version) ? version.GetString() : null;
    }

    private static FoundExtension? InFirefox(JsonElement root, string[] ids)
    {
        foreach (JsonElement addOn in root.GetProperty("addons").EnumerateArray())
        {
            if (!ids.Contains(addOn.GetProperty("id").GetString()))
                continue;
            string? source =
                addOn.TryGetProperty("installTelemetryInfo", out JsonElement info)
                && info.ValueKind is JsonValueKind.Object
                && info.TryGetProperty("source", out JsonElement value)
                    ? value.GetString()
                    : null;
            return new(
                addOn.GetProperty("id").GetString()!,
                addOn.GetProperty("version").GetString(),
                addOn.GetProperty("active").GetBoolean(),
                source == "enterprise-policy"
            );
        }
        return null;
    }
}
