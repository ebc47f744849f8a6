using UrlGuard.Installer.Browsers;

namespace UrlGuard.Driving;

/// <summary>Starts a browser of either family.</summary>
internal static class BrowserLauncher
{
    public static async Task<IBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default) =>
        options.Browser.Kind.Flavour == Flavour.Extensions
            ? await FirefoxBrowser.LaunchAsync(options, cancellation)
            : await ChromiumBrowser.LaunchAsync(options, cancellation);
}
