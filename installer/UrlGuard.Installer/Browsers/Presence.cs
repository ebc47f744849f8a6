using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Browsers;

/// <summary>Whether a browser is on a computer.</summary>
internal static class Presence
{
    /// <summary>True when the person has used it, or its program is on the search path.</summary>
    public static bool IsHere(BrowserTable table, Machine machine, Browser browser) =>
        (table.PlaceOf(browser, machine.Platform, Scope.User)?.Profiles ?? []).Any(profile =>
            machine.Resolve(profile) is string path && Directory.Exists(machine.OnDisk(path))
        ) || machine.FindProgram(browser.Programs) is not null;
}
