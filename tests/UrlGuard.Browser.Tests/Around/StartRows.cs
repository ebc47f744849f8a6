using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>The lookalike is what the browser opens as it starts.</summary>
internal static class StartRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Address on the command line, at browser start", at => StartAsync(at, options => options with { Start = at.Url })),
        new("App window, at browser start", at => StartAsync(at, options => options with { Start = at.Url, AsApp = true }))
        {
            IsThere = "'onbeforeinstallprompt' in window", // a browser that makes apps of sites
        },
        new(
            "Open when the browser was closed, restored at its start",
            async at =>
            {
                await at.Browser.RestartAsync(); // without the tabs of other cases
                await at.Browser.OpenSiteAsync(at.Url);
                await at.Browser.CloseBrowserAsync();
                await File.AppendAllTextAsync(at.Browser.Home.ProtectedFile, at.Target + "\n");
                return await StartAsync(at, options => options with { Restore = true });
            }
        )
        {
            Target = "lucernepublishing.com",
        },
    ];

    private static async Task<IPage> StartAsync(Attempt at, Func<LaunchOptions, LaunchOptions> how)
    {
        at.CountFromHere();
        await at.Browser.RestartAsync(how);
        // UrlGuard's own pages are not what it began with, but the warning may have taken its place already.
        return await at.Browser.UntilTabAsync(tab => tab.Url == at.Url || tab.Url.Contains("/warning.html#", StringComparison.Ordinal));
    }
}
