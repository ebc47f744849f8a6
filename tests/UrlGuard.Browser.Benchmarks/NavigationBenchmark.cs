using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Browser.Tests;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Benchmarks;

/// <summary>
/// Times navigations with UrlGuard, with an extension that asks an echo and judges nothing (<c>bare/</c>), and in the same browser
/// without any, in turns, so that whatever else the machine does is in all. The clock starts where the page's own record of the navigation
/// does and stops when the answer's first byte is there. Where a page of ours may come between, it starts when the browser is told to
/// go there; for a lookalike it stops when the warning is painted.
/// </summary>
internal static class NavigationBenchmark
{
    /// <summary>Pause after a navigation: work that the browser still has to do must not fall into the next.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    /// <summary>The first rounds start processes and fill caches, of all.</summary>
    private const int WarmUp = 5;

    private static readonly (string Name, Func<int, string> Host, bool IsDirect)[] Sites =
    [
        ("known site", _ => "aliexpress.com", true),
        ("clear site, asked before", _ => "quiet-harbour.org", true),
        ("clear site, first seen", round => $"quiet-harbour-{round}.org", true),
        // "bücher0", "bücher1" …: a plan holds every label in Punycode, and the judge clears these.
        ("clear candidate, first seen", round => new IdnMapping().GetAscii($"bücher{round}.org"), false),
        ("lookalike", round => Lookalikes.Near("northwindtraders.com", round % 48), false),
    ];

    private static readonly string Bare = Path.Combine(Programs.Root, "tests", "UrlGuard.Browser.Benchmarks", "bare");

    private static readonly (string Name, Situation Situation)[] Ways =
    [
        ("UrlGuard", new Situation { Protected = ["northwindtraders.com"] }),
        ("a bare listener", new Situation { Extension = Bare, Host = Path.Combine(Bare, "echo") }),
        ("neither", new Situation { UrlGuardInstalled = false }),
    ];

    public static async Task RunAsync(BrowserSetUp setUp, int rounds, TextWriter output)
    {
        List<GuardedBrowser> browsers = [];
        try
        {
            foreach ((string _, Situation? situation) in Ways)
                browsers.Add(await GuardedBrowser.StartAsync(setUp, situation));
            await TellAsync(setUp, rounds, await MeasureAsync(browsers, rounds), output);
        }
        finally
        {
            foreach (GuardedBrowser browser in browsers)
                await browser.DisposeAsync();
        }
    }

    /// <returns>Of each site and way the milliseconds of each round.</returns>
    private static async Task<Dictionary<string, double[][]>> MeasureAsync(List<GuardedBrowser> browsers, int rounds)
    {
        IPage[] pages = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync("about:blank")));
        Dictionary<string, double[][]> times = Sites.ToDictionary(site => site.Name, _ => Ways.Select(_ => new double[rounds]).ToArray());
        for (int round = -WarmUp; round < rounds; round++)
        {
            foreach ((string? name, Func<int, string>? host, bool isDirect) in Sites)
            {
                string url = $"http://{host(round + WarmUp)}/{round + WarmUp}";
                // The one that goes first finds the machine in another state: they take turns at that too.
                for (int turn = 0; turn < Ways.Length; turn++)
                {
                    int way = (round + WarmUp + turn) % Ways.Length;
                    await Task.Delay(Rest);
                    double time = await TimeAsync(pages[way], url, isDirect);
                    if (round >= 0)
                        times[name][way][round] = time;
                }
            }
        }
        return times;
    }

    private static async Task TellAsync(BrowserSetUp setUp, int rounds, Dictionary<string, double[][]> times, TextWriter output)
    {
        await output.WriteLineAsync(
            $"\n{setUp}, {setUp.Mode()}: milliseconds of {rounds} rounds, median (least), median of the differences to neither"
        );
        await output.WriteLineAsync($"| | {string.Join(" | ", Ways.Select(way => way.Name))} |");
        await output.WriteLineAsync($"| --- |{string.Concat(Ways.Select(_ => " --- |"))}");
        foreach ((string? name, Func<int, string> _, bool _) in Sites)
        {
            double[] neither = times[name][^1];
            await output.WriteLineAsync($"| {name} | {string.Join(" | ", times[name].Select(Cell))} |");

            string Cell(double[] way) =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Median.Of(way):0.0} ({way.Min():0.0}){(way == neither ? "" : $" {Median.Of(way.Zip(neither, (one, other) => one - other)):+0.0;-0.0}")}"
                );
        }
    }

    private static async Task<double> TimeAsync(IPage page, string url, bool isDirect)
    {
        double start = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        await page.NavigateAsync(url);
        JsonNode end = await page.UntilAsync(
            $$"""
            (() => {
              const painted = performance.getEntriesByName("first-contentful-paint")[0];
              if (document.body?.dataset.outcome) return painted && performance.timeOrigin > {{(start - 1000).ToString(
                CultureInfo.InvariantCulture
            )}}
                && performance.timeOrigin + painted.startTime > {{start.ToString(
                CultureInfo.InvariantCulture
            )}} && performance.timeOrigin + painted.startTime;
              return location.href === {{PageActions.Quote(url)}} && document.querySelector("#stand-in")
                && performance.getEntriesByType("navigation")[0].responseStart + {{(isDirect ? "0" : "performance.timeOrigin")}};
            })()
            """,
            GuardedBrowser.Deadline
        );
        return isDirect ? (double)end : (double)end - start;
    }
}
