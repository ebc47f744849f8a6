using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>In private windows an extension is there only where the person said so.</summary>
internal static class PrivateRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Private window, UrlGuard not allowed there", at => at.NewPageAsync(() => at.Browser.OpenPrivateAsync(at.Url))),
        new("Private window, UrlGuard allowed there", async at =>
        {
            await at.Browser.AllowInPrivateAsync();
            await at.UntilReadyAsync(); // that starts the extension anew
            return await at.NewPageAsync(() => at.Browser.OpenPrivateAsync(at.Url));
        }),
    ];

    private static async Task OpenPrivateAsync(this GuardedBrowser browser, string url)
    {
        if (browser.ExtensionRoot.StartsWith("chrome", StringComparison.Ordinal))
        {
            await browser.CallAsync($"chrome.windows.create({{ url: '{url}', incognito: true }})");
            return;
        }
        var window = await browser.OpenInterfaceAsync();
        await window.EvaluateAsync(
            $$"""
            new Promise(resolve => {
              const opened = OpenBrowserWindow({ private: true });
              opened.addEventListener("load", () => opened.delayedStartupPromise.then(() => {
                opened.gBrowser.fixupAndLoadURIString("{{url}}", { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
                resolve(true);
              }), { once: true });
            })
            """);
    }

    /// <summary>What a person ticks on the browser's page about its extensions.</summary>
    private static async Task AllowInPrivateAsync(this GuardedBrowser browser)
    {
        var id = new Uri(browser.ExtensionRoot).Host;
        if (browser.ExtensionRoot.StartsWith("chrome", StringComparison.Ordinal))
        {
            var page = await browser.OpenAsync("chrome://extensions/");
            await page.UntilAsync(
                $"chrome.developerPrivate.updateExtensionConfiguration({{ extensionId: '{id}', incognitoAccess: true }}).then(() => true)",
                GuardedBrowser.Deadline);
            await page.CloseAsync();
            return;
        }
        await (await browser.OpenInterfaceAsync()).EvaluateAsync(
            $$"""
            (async () => {
              const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
              await ExtensionPermissions.add("urlguard@urlguard.org", { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
              const addOn = await AddonManager.getAddonByID("urlguard@urlguard.org");
              await addOn.reload();
              return true;
            })()
            """);
    }
}
