using System.Globalization;
using UrlGuard.Browser.Tests;
using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Benchmarks;

/// <summary>
/// Times navigations with UrlGuard and in the same browser without it, in turns, so that whatever else the machine does is in
/// both. The clock starts where the page's own record of the navigation does and stops when the answer's first byte is there. Where a
/// page of ours may come between, it starts when the browser is told to go there; for a lookalike it stops when the warning is painted.
/// </summary>
internal static class NavigationBenchmark
{
    /// <summary>The first rounds start processes and fill caches, of both.</summary>
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

    public static async Task RunAsync(BrowserSetUp setUp, int rounds, TextWriter output)
    {
        await using var with = await GuardedBrowser.StartAsync(setUp, new Situation { Protected = ["northwindtraders.com"] });
        await using var without = await GuardedBrowser.StartAsync(setUp, new Situation { UrlGuardInstalled = false });
        var (guarded, plain) = (await with.OpenAsync("about:blank"), await without.OpenAsync("about:blank"));
        var times = Sites.ToDictionary(site => site.Name, _ => (With: new List<double>(), Without: new List<double>()));
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            foreach (var (name, host, isDirect) in Sites)
            {
                var url = $"http://{host(round)}/{round}";
                // The one that goes first finds the machine in another state: they take turns at that too.
                var first = round % 2 == 0;
                var one = await TimeAsync(first ? guarded : plain, url, isDirect);
                var other = await TimeAsync(first ? plain : guarded, url, isDirect);
                if (round >= WarmUp)
                {
                    times[name].With.Add(first ? one : other);
                    times[name].Without.Add(first ? other : one);
                }
            }
        }
        await output.WriteLineAsync($"\n{setUp}, {setUp.Mode()}: milliseconds, median (least) of {rounds}");
        await output.WriteLineAsync("| | with UrlGuard | without | difference, median |\n| --- | --- | --- | --- |");
        foreach (var (name, _, _) in Sites)
        {
            var (w, o) = times[name];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {Median.Of(w):0.0} ({w.Min():0.0}) | {Median.Of(o):0.0} ({o.Min():0.0}) | {Median.Of(w.Zip(o, (one, other) => one - other)):+0.0;-0.0} |"));
        }
    }

    private static async Task<double> TimeAsync(IPage page, string url, bool isDirect)
    {
        var start = (DateTimeOffset.UtcNow - DateTimeOffset.UnixEpoch).TotalMilliseconds;
        await page.NavigateAsync(url);
        var end = await page.UntilAsync(
            $$"""
            (() => {
              const painted = performance.getEntriesByName("first-contentful-paint")[0];
              if (document.body?.dataset.outcome) return painted && performance.timeOrigin > {{(start - 1000).ToString(CultureInfo.InvariantCulture)}}
                && performance.timeOrigin + painted.startTime > {{start.ToString(CultureInfo.InvariantCulture)}} && performance.timeOrigin + painted.startTime;
              return location.href === {{PageActions.Quote(url)}} && document.querySelector("#stand-in")
                && performance.getEntriesByType("navigation")[0].responseStart + {{(isDirect ? "0" : "performance.timeOrigin")}};
            })()
            """,
            GuardedBrowser.Deadline);
        return isDirect ? (double)end : (double)end - start;
    }
}
