using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>A person goes to the lookalike.</summary>
internal static class NavigationRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Typed", at => at.Browser.OpenAsync(at.Url)),
        new(
            "Typed with a user name, a port, capitals and a final dot",
            at => at.Browser.OpenAsync($"http://paypal.com:secret@{at.Host.ToUpperInvariant()}.:80/login")
        ),
        new("Very long address (100 kB)", at => at.Browser.OpenAsync($"{at.Url}?{new string('x', 100_000)}")),
        new("https with a certificate that fits no name", at => at.Browser.OpenAsync(at.Url.Replace("http:", "https:"))),
        new("Bookmark", at => at.NewPageAsync(() => at.Browser.OpenBookmarkAsync(at.Url))),
        new(
            "Link",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync($"<a id='go' href='{at.Url}'>go</a>");
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new(
            "Link on a page of another scheme (data:)",
            async at =>
            {
                IPage page = await at.Browser.OpenAsync($"data:text/html,<a id='go' href='{at.Url}'>go</a>");
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new(
            "Link in a new tab (target=_blank)",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync($"<a id='go' target='_blank' href='{at.Url}'>go</a>");
                return await at.NewPageAsync(() => page.ClickAsync("#go"));
            }
        ),
        new(
            "window.open, with an opener",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync($"<button id='go' onclick=\"window.child = window.open('{at.Url}')\">go</button>");
                return await at.NewPageAsync(() => page.ClickAsync("#go"));
            }
        ),
        new(
            "window.open of an empty page, filled in later",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync(
                    $"<button id='go' onclick=\"const child = window.open('about:blank'); setTimeout(() => child.location = '{at.Url}', 50)\">go</button>"
                );
                return await at.NewPageAsync(() => page.ClickAsync("#go"));
            }
        ),
        new("New tab", at => at.NewPageAsync(() => at.Browser.CallAsync($"chrome.tabs.create({{ url: '{at.Url}' }})"))),
        new("New window", at => at.NewPageAsync(() => at.Browser.CallAsync($"chrome.windows.create({{ url: '{at.Url}' }})"))),
        new(
            "Window without an address bar",
            at => at.NewPageAsync(() => at.Browser.CallAsync($"chrome.windows.create({{ url: '{at.Url}', type: 'popup' }})"))
        ),
        new(
            "Form (GET)",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync(
                    $"<form action='{at.Url}'><input name='q' value='1'><button id='go'>go</button></form>"
                );
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new(
            "Form (POST)",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync(
                    $"<form method='post' action='{at.Url}'><input name='pin' value='1234'><button id='go'>go</button></form>"
                );
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new(
            "Download",
            async at =>
            {
                at.Browser.Web.File(at.Url, "application/octet-stream", "x", "Content-Disposition: attachment; filename=invoice.bin");
                IPage page = await at.OpenElsewhereAsync($"<a id='go' download href='{at.Url}'>invoice</a>");
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new(
            "Reload of the warning",
            async at =>
            {
                IPage page = await at.Browser.OpenLookalikeAsync(at.Url);
                await page.EvaluateAsync("document.body.dataset.seen = 'yes'");
                await page.EvaluateAsync("setTimeout(() => location.reload())");
                await page.UntilAsync("!document.body.dataset.seen", GuardedBrowser.Deadline);
                return page;
            }
        ),
    ];
}
