using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Machines;

/// <summary>Looks for browsers on a computer.</summary>
internal static class Presence
{
    /// <summary>True when the person has used it, or its program is on the search path.</summary>
    public static bool IsHere(BrowserTable table, Machine machine, Browser browser) =>
        (table.PlaceOf(browser, machine.Platform, Scope.User)?.Profiles ?? []).Any(profile =>
            machine.Resolve(profile) is string path && Directory.Exists(machine.OnDisk(path))
        ) || machine.FindProgram(browser.Programs) is not null;
}
