using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Strong;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// An administrator's policies, as far as they concern UrlGuard in one browser. Measured with Chromium 156:
/// <c>NativeMessagingUserLevelHosts: false</c> hides the person's manifests, <c>NativeMessagingBlocklist: ["*"]</c> blocks every
/// host that <c>NativeMessagingAllowlist</c> doesn't name; of two files that set the same policy the last one counts. Firefox
/// knows neither of the first two.
/// </summary>
internal sealed record BrowserPolicy
{
    private BrowserPolicy() { }

    /// <summary>The policy of a browser that can't be examined: nothing is known of it.</summary>
    public static BrowserPolicy Unknown { get; } = new();

    /// <summary>The file that hides manifests in the person's own folders, or null.</summary>
    public string? HiddenBy { get; private init; }

    /// <summary>The file that forbids the host, or null.</summary>
    public string? BlockedBy { get; private init; }

    /// <summary>The file that forbids the extension, or null.</summary>
    public string? ExtensionBlockedBy { get; private init; }

    /// <summary>The file that installs the extension, or null.</summary>
    public string? InstalledBy { get; private init; }

    /// <summary>The file that would install the extension but for another one, and that other one.</summary>
    public (string File, string By)? Overruled { get; private init; }

    /// <summary>The reasons why files of it can't be read.</summary>
    public IReadOnlyList<string> Unreadable { get; private init; } = [];

    /// <summary>Reads the policies of one browser. Files that can't be understood are ignored, as browsers do.</summary>
    /// <param name="table">The places.</param>
    /// <param name="machine">Whose policies.</param>
    /// <param name="browser">Which browser.</param>
    /// <param name="ids">The ids by which it may have the extension.</param>
    public static BrowserPolicy Read(BrowserTable table, Machine machine, Browser browser, string[] ids)
    {
        Place? place = table.PlaceOf(browser, machine.Platform, Scope.System);
        ManagedPolicy[] files =
        [
            .. (place?.Policies ?? []).SelectMany(folder => ManagedPolicy.In(machine, $"{folder}/managed")),
            .. (place?.PolicyFiles ?? [])
                .Select(file => ManagedPolicy.Read(machine, file))
                .Select(file => file?.Unreadable is null ? file?.Inner("policies") : file)
                .OfType<ManagedPolicy>(),
        ];
        ManagedPolicy? hiding = Last(files, "NativeMessagingUserLevelHosts"),
            forcing = Last(files, StrongInstall.Policy);
        bool isAllowed = files.Any(file => file.Lists("NativeMessagingAllowlist", table.Host));
        ManagedPolicy? installing = forcing is not null && Forces(forcing, ids) ? forcing : null;
        ManagedPolicy? meant = Array.FindLast(files, file => Forces(file, ids));
        return new()
        {
            Unreadable = [.. files.Select(file => file.Unreadable).OfType<string>()],
            HiddenBy = hiding?.Value("NativeMessagingUserLevelHosts") is { ValueKind: JsonValueKind.False } ? hiding.Path : null,
            BlockedBy = isAllowed ? null : Array.FindLast(files, file => file.Lists("NativeMessagingBlocklist", table.Host, "*"))?.Path,
            InstalledBy = installing?.Path ?? Mode(files, ids, "force_installed", "normal_installed"),
            ExtensionBlockedBy = installing is not null ? null : Mode(files, ids, "blocked", "removed") ?? Blocklist(files, ids),
            Overruled = meant is not null && installing is null ? (meant.Path, forcing!.Path) : null,
        };
    }

    private static ManagedPolicy? Last(ManagedPolicy[] files, string policy) =>
        Array.FindLast(files, file => file.Value(policy) is not null);

    private static bool Forces(ManagedPolicy file, string[] ids) =>
        file.Texts(StrongInstall.Policy).Any(entry => ids.Contains(entry.Split(';')[0]));

    /// <summary>
    /// The file whose ExtensionSettings give every id one of these modes; what is said of an id comes before what is said of all.
    /// </summary>
    private static string? Mode(ManagedPolicy[] files, string[] ids, params string[] modes)
    {
        if (Last(files, "ExtensionSettings") is not { } file || file.Inner("ExtensionSettings") is not { } settings)
            return null;
        string?[] told =
        [
            .. ids.Select(id => settings.Inner(id)?.Text("installation_mode") ?? settings.Inner("*")?.Text("installation_mode")),
        ];
        bool isSo = modes.Contains("blocked") ? told.All(mode => modes.Contains(mode)) : told.Any(mode => modes.Contains(mode));
        return isSo ? file.Path : null;
    }

    private static string? Blocklist(ManagedPolicy[] files, string[] ids) =>
        Last(files, "ExtensionInstallBlocklist") is { } file
        && ids.All(id =>
            file.Lists("ExtensionInstallBlocklist", id, "*") && !files.Any(other => other.Lists("ExtensionInstallAllowlist", id))
        )
            ? file.Path
            : null;
}
