using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>A browser that is here as a Flatpak or a Snap.</summary>
/// <param name="Browser">Which.</param>
/// <param name="Finding">Whether it can start the host.</param>
internal sealed record Sandboxed(Browser Browser, Finding Finding)
{
    private static readonly string[] Flatpaks = ["/var/lib/flatpak/app", "$HOME/.local/share/flatpak/app"];
    private static readonly string[] Snaps = ["/snap", "/var/lib/snapd/snap"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Sandboxed> Find(BrowserTable table, Machine machine)
    {
        foreach (Browser browser in table.Browsers)
        {
            if (Folder(machine, Flatpaks, browser.Flatpak) is string flatpak)
            {
                yield return new(
                    browser,
                    FlatpakProxy.Find(table, machine, browser, flatpak)
                        ?? Finding.Bad(
                            "packaging",
                            DoctorCode.BrowserInFlatpak,
                            $"{browser.Title} is here as a Flatpak ({flatpak}), which can't start programs outside of it",
                            "Install the browser from its own packages or your distribution's."
                        )
                );
            }

            if (Folder(machine, Snaps, browser.Snap) is string snap)
            {
                yield return new(
                    browser,
                    browser.Flavour is Flavour.Extensions
                        ? Finding.Good(
                            "packaging",
                            $"{browser.Title} is here as a Snap ({snap}): it starts the host from Ubuntu 22.04 on, and asks for "
                                + $"permission once; a No is taken back by `flatpak permission-remove webextensions {table.Host}`"
                        )
                        : Finding.Bad(
                            "packaging",
                            DoctorCode.BrowserInSnap,
                            $"{browser.Title} is here as a Snap ({snap}), from which the host is not known to start",
                            "Install the browser from its own packages or your distribution's."
                        )
                );
            }
        }
    }

    private static string? Folder(Machine machine, string[] places, string? name) =>
        name is null
            ? null
            : places
                .Select(machine.Resolve)
                .OfType<string>()
                .Select(place => $"{place}/{name}")
                .FirstOrDefault(path => Directory.Exists(machine.OnDisk(path)));
}
