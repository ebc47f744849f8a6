using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>The lookalike was there before anybody said that it imitates something.</summary>
internal static class KeptPageRows
{
    private static readonly string[] Keepable = ["Cache-Control: max-age=600"];

    /// <summary>A tab's whole pages are at most 6 in Chromium and 8 in Firefox.</summary>
    private const int MorePagesThanAreKept = 10;

    public static IEnumerable<Row> All { get; } =
    [
        new(
            "Open in a tab when its target is protected",
            async at =>
            {
                IPage page = await at.Browser.OpenSiteAsync(at.Url);
                await at.ProtectAsync();
                return page;
            }
        )
        {
            Target = "tailspintoys.com",
        },
        new(
            "Back, to a page the browser kept whole (back/forward cache)",
            async at =>
            {
                at.Browser.Web.Page(at.Url, "", Keepable);
                IPage page = await at.Browser.OpenSiteAsync(at.Url);
                await LeaveAsync(page, at.Elsewhere(""));
                await at.ProtectAsync();
                await BackAsync(page);
                return page;
            }
        )
        {
            Target = "adventureworks.com",
        },
        new(
            "Back, to a page the browser has to fetch again",
            async at =>
            {
                IPage page = await at.Browser.OpenSiteAsync(at.Url);
                for (int visit = 0; visit < MorePagesThanAreKept; visit++)
                    await LeaveAsync(page, at.Elsewhere(""));
                await at.ProtectAsync();
                await BackAsync(page, MorePagesThanAreKept);
                return page;
            }
        )
        {
            Target = "wingtiptoys.com",
        },
        new(
            "In the HTTP cache",
            async at =>
            {
                at.Browser.Web.Page(at.Url, "", Keepable);
                await (await at.Browser.OpenSiteAsync(at.Url)).CloseAsync();
                await at.ProtectAsync();
                return await at.Browser.OpenAsync(at.Url);
            }
        )
        {
            Target = "alpineskihouse.com",
        },
        new(
            "Answered by a service worker of its own",
            async at =>
            {
                string url = at.Url.Replace("http:", "https:");
                at.Browser.Web.File(
                    $"https://{at.Host}/worker.js",
                    "text/javascript",
                    "addEventListener('fetch', e => e.respondWith(new Response('<h1 id=stand-in>from the worker</h1>', { headers: { 'content-type': 'text/html' } })));"
                        + "addEventListener('install', () => skipWaiting()); addEventListener('activate', e => e.waitUntil(clients.claim()));"
                );
                IPage page = await at.Browser.OpenSiteAsync(url);
                await page.EvaluateAsync(
                    "navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => true)"
                );
                await page.CloseAsync();
                IPage check = await at.Browser.OpenAsync(url);
                await check.UntilAsync("document.body.innerText === 'from the worker'", GuardedBrowser.Deadline);
                // A second after it has answered, the browser looks whether there is a newer one.
                await Poll.UntilAsync(
                    "the worker's update check",
                    GuardedBrowser.Deadline,
                    () =>
                        Task.FromResult(
                            at.Browser.Server.Requests.Count(request => request.Host == at.Host && request.Target == "/worker.js") > 1
                                ? at
                                : null
                        )
                );
                await check.CloseAsync();
                await at.ProtectAsync();
                return await at.Browser.OpenAsync(url);
            }
        )
        {
            Target = "humongousinsurance.com",
        },
    ];

    private static async Task LeaveAsync(IPage page, string to)
    {
        await page.EvaluateAsync($"setTimeout(() => location.href = '{to}')");
        await page.UntilArrivedAsync(to);
    }

    private static async Task BackAsync(IPage page, int steps = 1) => await page.EvaluateAsync($"setTimeout(() => history.go(-{steps}))");
}
