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
        try
        {
            foreach (string path in files.Select(file => $"{folder}/{file}").Where(File.Exists))
            {
                if (In(path, find) is FoundExtension found)
                    return new(folder, found);
            }
            return new(folder, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(folder, null, e.Message);
        }
    }

    /// <summary>Finds something in a browser's JSON, which may be deep and may say a key twice.</summary>
    /// <exception cref="IOException">It can't be read, or says what no browser writes; begins with the path.</exception>
    private static T? In<T>(string path, Func<JsonElement, T?> find)
        where T : class
    {
        if (!UntrustedJson.TryParseAsBrowsersDo(LimitedFile.Read(path), out JsonDocument? document, out JsonFault? fault))
            throw new IOException($"{fault.In(path)}: {fault.Message}");
        using (document)
        {
            try
            {
                return find(document.RootElement);
            }
            catch (InvalidDataException e)
            {
                throw new IOException($"{path}: {e.Message}", e);
            }
        }
    }

    private static FoundExtension? InChromium(JsonElement root, string[] ids, Machine machine)
    {
        if (Member(root, "extensions") is not JsonElement extensions || Member(extensions, "settings") is not JsonElement settings)
            return null;
        foreach (string id in ids)
        {
            if (Member(settings, id) is not JsonElement entry || Member(entry, "location") is not JsonElement location)
                continue; // without a location: what is left of one that was removed
            bool isOff =
                Member(entry, "disable_reasons") is JsonElement reasons
                && (reasons.ValueKind is JsonValueKind.Array ? reasons.GetArrayLength() > 0 : Number(reasons, "disable_reasons") != 0);
            return new(id, Version(entry, machine), !isOff, Number(location, "location") is PolicyDownload or Policy);
        }
        return null;
    }

    /// <summary>Of an unpacked extension the browser keeps the folder only.</summary>
    private static string? Version(JsonElement entry, Machine machine)
    {
        if (Member(entry, "manifest") is JsonElement kept && Text(kept, "version") is string version)
            return version;
        string? manifest = Text(entry, "path") is ['/', ..] folder ? machine.OnDisk($"{folder}/manifest.json") : null;
        return File.Exists(manifest) ? In(manifest, root => Text(root, "version")) : null;
    }

    private static FoundExtension? InFirefox(JsonElement root, string[] ids)
    {
        if (Member(root, "addons") is not { ValueKind: JsonValueKind.Array } addOns)
            throw new InvalidDataException("addons is no list");
        foreach (JsonElement addOn in addOns.EnumerateArray())
        {
            if (Text(addOn, "id") is not string id || !ids.Contains(id))
                continue;
            bool isEnabled = Member(addOn, "active")?.ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => throw new InvalidDataException("active is neither true nor false"),
            };
            string? source = Member(addOn, "installTelemetryInfo") is { ValueKind: JsonValueKind.Object } info
                ? Text(info, "source")
                : null;
            return new(id, Text(addOn, "version"), isEnabled, source == "enterprise-policy");
        }
        return null;
    }

    private static JsonElement? Member(JsonElement parent, string key) =>
        parent.ValueKind is not JsonValueKind.Object ? throw new InvalidDataException($"there is no object where {key} should be")
        : parent.TryGetProperty(key, out JsonElement value) ? value
        : null;

    private static string? Text(JsonElement parent, string key) =>
        Member(parent, key) switch
        {
            null or { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            _ => throw new InvalidDataException($"{key} is no text"),
        };

    private static int Number(JsonElement value, string key) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out int number)
            ? number
            : throw new InvalidDataException($"{key} is no whole number of 32 bits");
}
