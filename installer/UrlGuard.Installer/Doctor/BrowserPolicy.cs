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
    // As the browsers' own reader (components/policy/core/common/config_dir_policy_loader.cc).
    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the policies of one browser. Files that can't be understood are ignored, as browsers do.</summary>
    public static BrowserPolicy Read(BrowserTable table, Machine machine, Browser browser)
    {
        bool userLevelHosts = true, allowed = false;
        string? hiddenBy = null, blockedBy = null;
        foreach (string path in Files(table, machine, browser))
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(machine.OnDisk(path)), Lenient);
                if (document.RootElement.ValueKind is not JsonValueKind.Object)
                    continue;
                if (Value(document, "NativeMessagingUserLevelHosts") is { ValueKind: JsonValueKind.False })
                    (userLevelHosts, hiddenBy) = (false, path);
                if (Lists(document, "NativeMessagingBlocklist", table.Host, "*"))
                    blockedBy = path;
                allowed |= Lists(document, "NativeMessagingAllowlist", table.Host);
            }
            catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
            {
                // The browser skips this file too.
            }
        }
        return new(userLevelHosts, hiddenBy, allowed ? null : blockedBy);
    }

    private static IEnumerable<string> Files(BrowserTable table, Machine machine, Browser browser) =>
        from folder in table.PlaceOf(browser, machine.Platform, Scope.System)?.Policies ?? []
        let managed = $"{folder}/managed"
        where Directory.Exists(machine.OnDisk(managed))
        from file in Directory.EnumerateFiles(machine.OnDisk(managed)).Order(StringComparer.Ordinal)
        select $"{managed}/{Path.GetFileName(file)}";

    private static JsonElement? Value(JsonDocument document, string policy) =>
        document.RootElement.TryGetProperty(policy, out JsonElement value) ? value : null;

    private static bool Lists(JsonDocument document, string policy, params string[] names) =>
        Value(document, policy) is { ValueKind: JsonValueKind.Array } list
        && list.EnumerateArray().Any(item => item.ValueKind is JsonValueKind.String && names.Contains(item.GetString()));
}
