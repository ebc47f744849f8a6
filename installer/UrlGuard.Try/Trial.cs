using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Try;

/// <summary>One lookalike opened in a browser that has UrlGuard, and the outcome.</summary>
internal sealed class Trial(LaunchOptions options, CountingServer server, TimeProvider time)
{
    /// <summary>A cold start of everything on a busy two-core machine took under 10 s.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // What a tab shows in the end: the warning, once it is painted, or the lookalike's own page.
    private const string Shown = """
        (() => {
          const { kind, target, outcome } = document.body.dataset;
          const paint = performance.getEntriesByName("first-contentful-paint")[0];
          if (outcome && paint) return { kind, target, painted: performance.timeOrigin + paint.startTime };
          return document.querySelector("#stand-in") ? {} : null;
        })()
        """;

    /// <summary>Starts the browser, opens the address and hands the browser and what was seen to the caller.</summary>
    public async Task<int> RunAsync(string address, Func<IBrowser, IPage, Sighting, Task<int>> use, CancellationToken cancellation)
    {
        await using IBrowser browser = await BrowserLauncher.LaunchAsync(options, cancellation);
        string mode = await Readiness.WaitAsync(browser, browser.ExtensionRoot!, "connected", Deadline, cancellation);
        IPage page = await browser.OpenAsync("about:blank", cancellation);
        double begun = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        await page.NavigateAsync(address, cancellation);
        JsonNode shown = await page.UntilAsync(Shown, Deadline, cancellation);
        return await use(
            browser,
            page,
            new Sighting(
                address,
                mode,
                (string?)shown["kind"],
                (string?)shown["target"],
                (double?)shown["painted"] - begun,
                server.CountFor(new Uri(address).Authority)
            )
        );
    }
}
