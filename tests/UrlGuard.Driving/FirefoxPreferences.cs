using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Driving;

/// <summary>The preferences of a Firefox that talks to nobody but the loopback server.</summary>
internal static class FirefoxPreferences
{
    /// <summary>
    /// The host part of the extension's pages. Firefox draws it at random for each profile; fixed beforehand, it need not
    /// be looked for.
    /// </summary>
    public const string ExtensionUuid = "5b4f3a56-7c1e-4d5b-9c41-6e2f8a0d1c37";

    /// <summary>Writes <c>user.js</c> into a profile.</summary>
    public static void Write(LaunchOptions options)
    {
        ExtensionId extension = BrowserTable.Embedded.Extensions.First(id => id.Flavour == Flavour.Extensions);
        JsonObject preferences = new JsonObject
        {
            // Any name leads to the loopback server, as through a proxy; https by CONNECT. 0: no proxy.
            ["network.proxy.type"] = options.LooksNamesUp ? 0 : 1,
            // Otherwise a computer that has the loopback alone is offline, and looks nothing up.
            ["network.manage-offline-status"] = false,
            ["network.proxy.http"] = "127.0.0.1",
            ["network.proxy.http_port"] = options.ServerPort,
            ["network.proxy.ssl"] = "127.0.0.1",
            ["network.proxy.ssl_port"] = options.ServerPort,
            ["network.proxy.no_proxies_on"] = "",
            ["network.proxy.allow_hijacking_localhost"] = true,
            ["dom.security.https_first"] = false,
            ["network.captive-portal-service.enabled"] = false,
            ["network.connectivity-service.enabled"] = false,
            ["app.update.disabledForTesting"] = true,
            ["browser.shell.checkDefaultBrowser"] = false,
            // 3: the windows and tabs of the last time; 0: an empty page.
            ["browser.startup.page"] = options.Restore ? 3 : 0,
            // Otherwise a tab that nobody looks at is restored in name only.
            ["browser.sessionstore.restore_on_demand"] = false,
            ["browser.startup.homepage_override.mstone"] = "ignore",
            ["browser.aboutwelcome.enabled"] = false,
            ["datareporting.policy.dataSubmissionEnabled"] = false,
            ["termsofuse.bypassNotification"] = true,
            ["browser.tabs.warnOnClose"] = false,
            // Without a window there is nobody to answer.
            ["extensions.webextOptionalPermissionPrompts"] = !options.Headless,
            ["extensions.webextensions.uuids"] = new JsonObject { [extension.Id] = ExtensionUuid }.ToJsonString(),
        };
        StringBuilder script = new StringBuilder();
        foreach ((string? name, JsonNode? value) in preferences)
            script.Append("user_pref(").Append(PageActions.Quote(name)).Append(", ").Append(value!.ToJsonString()).Append(");\n");
        File.WriteAllText(Path.Combine(options.Profile, "user.js"), script.ToString());
    }
}
