using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// What an administrator's policy says about native messaging in one browser of the Chromium family. Measured with Chromium 156:
/// <c>NativeMessagingUserLevelHosts: false</c> hides the person's manifests, <c>NativeMessagingBlocklist: ["*"]</c> blocks every
/// host that <c>NativeMessagingAllowlist</c> doesn't name. Firefox has no such policy.
/// </summary>
/// <param name="UserLevelHosts">Whether manifests in the person's own folders count.</param>
/// <param name="HiddenBy">The file that says they don't.</param>
/// <param name="BlockedBy">The file that forbids the host, or null.</param>
internal sealed record BrowserPolicy(bool UserLevelHosts = true, string? HiddenBy = null, string? BlockedBy = null)
{
    /// <summary>Reads the policies of one browser. Files that can't be understood are ignored, as browsers do.</summary>
    public static BrowserPolicy Read(BrowserTable table, Machine machine, Browser browser)
    {
        bool userLevelHosts = true, allowed = false;
        string? hiddenBy = null, blockedBy = null;
        foreach (ManagedPolicy policy in Managed(table, machine, browser))
        {
            if (policy.Value("NativeMessagingUserLevelHosts") is { ValueKind: JsonValueKind.False })
                (userLevelHosts, hiddenBy) = (false, policy.Path);
            if (policy.Lists("NativeMessagingBlocklist", table.Host, "*"))
                blockedBy = policy.Path;
            allowed |= policy.Lists("NativeMessagingAllowlist", table.Host);
        }
        return new(userLevelHosts, hiddenBy, allowed ? null : blockedBy);
    }

    private static IEnumerable<ManagedPolicy> Managed(BrowserTable table, Machine machine, Browser browser) =>
        (table.PlaceOf(browser, machine.Platform, Scope.System)?.Policies ?? [])
            .SelectMany(folder => ManagedPolicy.In(machine, $"{folder}/managed"));
}
