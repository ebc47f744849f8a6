using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Driving;

/// <summary>A browser on this machine.</summary>
/// <param name="Kind">Its row of <c>browsers.json</c>.</param>
/// <param name="Path">Its program.</param>
internal sealed record FoundBrowser(Browser Kind, string Path)
{
    /// <summary>Every browser on the search path, in the table's order.</summary>
    public static IReadOnlyList<FoundBrowser> All(Machine machine) =>
        [
            .. from kind in BrowserTable.Embedded.Browsers
            let path = machine.FindProgram(kind.Programs)
            where path is not null
            select new FoundBrowser(kind, path),
        ];
}
