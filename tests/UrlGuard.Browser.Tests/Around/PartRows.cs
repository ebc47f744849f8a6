using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>The lookalike is part of another page, or fetched ahead.</summary>
internal static class PartRows
{
    public static IEnumerable<Row> All { get; } =
    [
        new("Frame in another page", at => at.OpenElsewhereAsync($"<iframe src='{at.Url}'></iframe>")),
        new(
            "Link with another scheme (ftp:)",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync($"<a id='go' href='{at.Url.Replace("http:", "ftp:")}'>go</a>");
                await page.ClickAsync("#go");
                return page;
            }
        )
        {
            IsRequest = false,
        },
        new("Image, style, script or fetch of another page", at => at.OpenElsewhereAsync($"<img src='{at.Url}'>")),
        // Chromium 156 drops some 4 of 1,000 before they reach its network, without UrlGuard too: the page asks once more.
        new(
            "Fetched ahead by link rel=prefetch",
            at => at.OpenElsewhereAsync($"<link rel='prefetch' as='document' href='{at.Url}' onerror='this.replaceWith(this.cloneNode())'>")
        ),
        new(
            "Opened after it was fetched ahead",
            async at =>
            {
                IPage page = await at.OpenElsewhereAsync(
                    $"<link rel='preconnect' href='{at.Url}'><link rel='prerender' href='{at.Url}'><a id='go' href='{at.Url}'>go</a>"
                );
                await page.ClickAsync("#go");
                return page;
            }
        ),
        new("Speculation rules: prefetch, then the link", at => SpeculateAsync(at, "prefetch")) { IsThere = Speculates },
        new("Speculation rules: prerender, then the link", at => SpeculateAsync(at, "prerender")) { IsThere = Speculates },
    ];

    private const string Speculates = "HTMLScriptElement.supports('speculationrules')";

    /// <summary>Eager rules are acted on at once; a request that goes out has reached the server before the one that follows it.</summary>
    private static async Task<IPage> SpeculateAsync(Attempt at, string action)
    {
        string rules = $$"""{"{{action}}": [{"source": "list", "urls": ["{{at.Url}}"], "eagerness": "immediate"}]}""";
        IPage page = await at.OpenElsewhereAsync($"<script type='speculationrules'>{rules}</script><a id='go' href='{at.Url}'>go</a>");
        await at.Browser.FenceAsync();
        await page.ClickAsync("#go");
        return page;
    }
}
