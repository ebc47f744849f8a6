using System.Globalization;
using System.Text.RegularExpressions;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// The way out of a Flatpak that Firefox knows since version 157: a service of the desktop that starts hosts for it
/// (<c>xdg-native-messaging-proxy</c>). It reads the manifests where Firefox's own packages do, so that only the way must be open.
/// </summary>
internal static partial class FlatpakProxy
{
    private const int FirstVersion = 157;
    private const string Bus = "org.freedesktop.NativeMessagingProxy";
    private const string Preference = "widget.use-xdg-desktop-portal.native-messaging-proxy";

    private static readonly string[] Services = ["/usr/share/dbus-1/services", "/usr/local/share/dbus-1/services"];
    private static readonly string[] Overrides = ["$HOME/.local/share/flatpak/overrides", "/var/lib/flatpak/overrides"];

    /// <summary>The finding about a Firefox that lies in this folder; null where it is too old for that way, or no Firefox.</summary>
    public static Finding? Find(BrowserTable table, Machine machine, Browser browser, string folder)
    {
        string application = $"{folder}/current/active/files/lib/firefox/application.ini";
        if (browser.Name != "firefox" || Version(machine.TextOf(application)) is not int version || version < FirstVersion)
            return null;
        string[] missing =
        [
            .. IsRegistered(table, machine, browser) ? [] : (string[])[$"run `urlguard install --scope user --browser {browser.Name}`"],
            .. Services.Any(place => File.Exists(machine.OnDisk($"{place}/{Bus}.service")))
                ? []
                : (string[])["install your distribution's package xdg-native-messaging-proxy"],
            .. IsAllowed(machine, browser, folder) ? [] : (string[])[$"run `flatpak override --user --talk-name={Bus} {browser.Flatpak}`"],
            .. IsPreferred(machine, browser) ? [] : (string[])[$"in about:config set {Preference} to 1"],
        ];
        string here = $"{browser.Title} {version} is here as a Flatpak ({folder})";
        return missing.Length == 0
            ? Finding.Good("packaging", $"{here}: it starts the host through {Bus}")
            : Finding.Bad(
                "packaging",
                DoctorCode.FlatpakProxyClosed,
                $"{here}, and can start the host through {Bus} only, to which the way is not open",
                $"{char.ToUpperInvariant(missing[0][0])}{string.Join("; ", missing)[1..]}. Then start {browser.Title} again."
            );
    }

    private static bool IsRegistered(BrowserTable table, Machine machine, Browser browser) =>
        ((Scope[])[Scope.User, Scope.System])
            .SelectMany(scope => table.PlaceOf(browser, machine.Platform, scope)?.Folders ?? [])
            .Select(machine.Resolve)
            .OfType<string>()
            .Any(folder => File.Exists(machine.OnDisk($"{folder}/{table.ManifestName}")));

    /// <summary>The person or the administrator opened it for this application, or its maker did.</summary>
    private static bool IsAllowed(Machine machine, Browser browser, string folder) =>
        Overrides
            .Select(machine.Resolve)
            .OfType<string>()
            .Select(place => $"{place}/{browser.Flatpak}")
            .Append($"{folder}/current/active/metadata")
            .Any(path => Talks().IsMatch(machine.TextOf(path)));

    private static bool IsPreferred(Machine machine, Browser browser) =>
        machine.Resolve($"$HOME/.var/app/{browser.Flatpak}") is string own
        && ((string[])[$"{own}/.mozilla/firefox", $"{own}/config/mozilla/firefox"])
            .Select(machine.OnDisk)
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .SelectMany(profile => (string[])[$"{profile}/prefs.js", $"{profile}/user.js"])
            .Any(path => Prefers().IsMatch(Machine.TextAt(path)));

    private static int? Version(string application) =>
        VersionLine().Match(application) is { Success: true } line ? int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    // Bounded, so that no number in that file is too large.
    [GeneratedRegex(@"^Version=(\d{1,4})\b", RegexOptions.Multiline)]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"^org\.freedesktop\.NativeMessagingProxy=(talk|own)\s*$", RegexOptions.Multiline)]
    private static partial Regex Talks();

    [GeneratedRegex(@"^user_pref\(""widget\.use-xdg-desktop-portal\.native-messaging-proxy"",\s*[12]\);", RegexOptions.Multiline)]
    private static partial Regex Prefers();
}
