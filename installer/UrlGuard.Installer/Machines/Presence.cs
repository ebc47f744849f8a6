using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Machines;

/// <summary>Looks for browsers on a computer.</summary>
internal static class Presence
{
    private const string Manifests = "NativeMessagingHosts";

    /// <summary>True when the person has used it, or its program is on the search path.</summary>
    public static bool IsHere(BrowserTable table, Machine machine, Browser browser) =>
        (table.PlaceOf(browser, machine.Platform, Scope.User)?.Profiles ?? []).Any(profile =>
            machine.Resolve(profile) is string path
            && Directory.Exists(machine.OnDisk(path))
            && !IsMadeForAnother(table, browser, profile, machine.OnDisk(path))
        ) || machine.FindProgram(browser.Programs) is not null;

    /// <summary>Opera reads Chrome's manifests: a folder with nothing else in it does not show that Chrome was ever used.</summary>
    private static bool IsMadeForAnother(BrowserTable table, Browser browser, string profile, string onDisk) =>
        table.Places.Any(place => place.Browser != browser.Name && (place.Folders ?? []).Contains($"{profile}/{Manifests}"))
        && Directory.EnumerateFileSystemEntries(onDisk).Select(Path.GetFileName).ToArray() is [Manifests];
}
