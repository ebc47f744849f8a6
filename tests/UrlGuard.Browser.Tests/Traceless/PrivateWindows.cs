using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>Private windows, and that UrlGuard is allowed in them.</summary>
internal static class PrivateWindows
{
    /// <summary>Opens a private window with this address.</summary>
    public static async Task OpenPrivateAsync(this GuardedBrowser browser, string url)
    {
        if (browser.ExtensionRoot.StartsWith("chrome", StringComparison.Ordinal))
        {
            await browser.CallAsync($"chrome.windows.create({{ url: '{url}', incognito: true }})");
            return;
        }
        IPage window = await browser.OpenInterfaceAsync();
        await window.EvaluateAsync(
            $$"""
            new Promise(resolve => {
              const opened = OpenBrowserWindow({ private: true });
              opened.addEventListener("load", () => opened.delayedStartupPromise.then(() => {
                opened.gBrowser.fixupAndLoadURIString("{{url}}", { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
                resolve(true);
              }), { once: true });
            })
            """
        );
    }

    /// <summary>Ticks the box on the browser's page about its extensions, as a person does.</summary>
    public static async Task AllowInPrivateAsync(this GuardedBrowser browser)
    {
        string id = new Uri(browser.ExtensionRoot).Host;
        if (browser.ExtensionRoot.StartsWith("chrome", StringComparison.Ordinal))
        {
            IPage page = await browser.OpenAsync("chrome://extensions/");
            await page.UntilAsync(
                $"chrome.developerPrivate.updateExtensionConfiguration({{ extensionId: '{id}', incognitoAccess: true }}).then(() => true)",
                GuardedBrowser.Deadline
            );
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
            """
        );
    }
}
