using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Registration;

/// <summary>Files of an installation of the extension by policy.</summary>
internal static class StrongPlaces
{
    /// <summary>The signed extension.</summary>
    public const string Extension = $"{Folder}/urlguard.crx";

    /// <summary>The update manifest that leads to it.</summary>
    public const string Update = $"{Folder}/update.xml";

    /// <summary>Our policy file in each folder of policies.</summary>
    public const string PolicyFile = "urlguard.json";

    private const string Folder = "/opt/urlguard/extension";

    /// <summary>All of them that this table allows.</summary>
    public static IEnumerable<string> All(BrowserTable table, Machine machine) =>
        [
            Extension,
            Update,
            .. from browser in table.Browsers from folder in PolicyFolders(table, machine, browser) select $"{folder}/{PolicyFile}",
        ];

    /// <summary>The folders of policies that a browser reads and others may have files in.</summary>
    public static IEnumerable<string> PolicyFolders(BrowserTable table, Machine machine, Browser browser) =>
        (table.PlaceOf(browser, machine.Platform, Scope.System)?.Policies ?? []).Select(folder => $"{folder}/managed");
}
