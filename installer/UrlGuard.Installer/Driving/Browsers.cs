namespace UrlGuard.Installer.Driving;

/// <summary>Starts a browser of either family.</summary>
internal static class Browsers
{
    public static async Task<IBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default) =>
        options.Browser.Family == BrowserFamily.Firefox
            ? await FirefoxBrowser.LaunchAsync(options, cancellation).ConfigureAwait(false)
            : await ChromiumBrowser.LaunchAsync(options, cancellation).ConfigureAwait(false);
}
