using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>A site sends the person on to the lookalike.</summary>
internal static class RedirectRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Refresh by meta element", at => at.OpenAsync($"<meta http-equiv='refresh' content='0; url={at.Url}'>")),
        new("Redirect by script (location.href)", at => at.OpenAsync($"<script>location.href = '{at.Url}'</script>")),
        new("Redirect by script (location.replace)", at => at.OpenAsync($"<script>location.replace('{at.Url}')</script>")),
        new(
            "Server redirect, lookalike first",
            async at =>
            {
                at.Browser.Web.Redirect(at.Url, at.Elsewhere(""));
                return await at.Browser.OpenAsync(at.Url);
            }
        ),
        new(
            "Server redirect, lookalike in the middle",
            async at =>
            {
                at.Browser.Web.Redirect(at.Url, at.Elsewhere(""));
                return await at.OpenRedirectAsync(at.Url);
            }
        ),
        new("Server redirect, lookalike last", at => at.OpenRedirectAsync(at.Url)),
        new(
            "Server redirect of a form (POST, 307)",
            async at =>
            {
                string hop = at.Elsewhere("");
                at.Browser.Web.Redirect(hop, at.Url, "307 Temporary Redirect");
                IPage page = await at.OpenElsewhereAsync(
                    $"<form method='post' action='{hop}'><input name='pin' value='1234'><button id='go'>go</button></form>"
                );
                await page.ClickAsync("#go");
                return page;
            }
        ),
    ];

    private static Task<IPage> OpenAsync(this Attempt at, string content) => at.Browser.OpenAsync(at.Elsewhere(content));

    private static Task<IPage> OpenRedirectAsync(this Attempt at, string to)
    {
        (string? first, string? second) = (at.Elsewhere(""), at.Elsewhere(""));
        at.Browser.Web.Redirect(first, second);
        at.Browser.Web.Redirect(second, to);
        return at.Browser.OpenAsync(first);
    }
}
