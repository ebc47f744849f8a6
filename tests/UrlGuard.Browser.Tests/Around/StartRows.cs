using UrlGuard.Installer.Driving;

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
        new("Open when the browser was closed, restored at its start", async at =>
        {
            await at.Browser.OpenSiteAsync(at.Url);
            await at.Browser.CloseBrowserAsync();
            await File.AppendAllTextAsync(at.Browser.Home.ProtectedFile, at.Target + "\n");
            return await StartAsync(at, options => options with { Restore = true });
        })
        { Target = "lucernepublishing.com" },
    ];

    private static async Task<IPage> StartAsync(Attempt at, Func<LaunchOptions, LaunchOptions> how)
    {
        at.CountFromHere();
        await at.Browser.RestartAsync(how);
        return await Poll.UntilAsync("the tab it began with", GuardedBrowser.Deadline, async () =>
        {
            foreach (var tab in await at.Browser.TabsAsync())
            {
                var page = await at.Browser.AttachAsync(tab);
                var url = await page.UrlAsync();
                if (url.Contains("/warning.html", StringComparison.Ordinal) || url == at.Url)
                {
                    return page;
                }
            }
            return null;
        });
    }
}
