using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Browser.Tests;
using UrlGuard.Browser.Tests.Drawn;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Benchmarks;

/// <summary>
/// Times a change of the list in planned mode: from the person's click until the browser's rules know the new site. What the
/// helper needs for its answer (list written and merged) is in it, and is told apart.
/// </summary>
internal static class ListBenchmark
{
    /// <summary>The first changes start from cold.</summary>
    private const int WarmUp = 3;

    public static async Task RunAsync(int sites, int rounds, TextWriter output)
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(
            BrowserSetUp.ChromiumInstalled,
            new Situation { Protected = DrawnLookalikes.Brands(sites) }
        );
        IPage options = await browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync(DrawnLookalikes.Brands(sites)[0]);
        List<double> edits = [],
            all = [];
        for (int round = 0; round < rounds + WarmUp; round++)
        {
            string name = PageActions.Quote($"quiet-harbour-{round}.org");
            JsonNode? took = await options.EvaluateAsync(
                $$"""
                (async () => {
                  const start = performance.now();
                  await chrome.runtime.sendMessage({ ask: "edit", list: "protected", action: "add", names: [{{name}}] });
                  const edited = performance.now();
                  const isPlanned = (rules) => rules.some(({ condition }) => condition.requestDomains?.includes({{name}}));
                  // What a change adds is a rule of the session first, for as long as the browser compiles the others.
                  while (!isPlanned(await chrome.declarativeNetRequest.getSessionRules())) await new Promise((later) => setTimeout(later, 5));
                  return { edit: edited - start, all: performance.now() - start };
                })()
                """
            );
            if (round >= WarmUp)
            {
                edits.Add((double)took!["edit"]!);
                all.Add((double)took["all"]!);
            }
        }
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{sites} sites, one more: milliseconds, median (least) of {rounds}: list changed {Median.Of(edits):0} ({edits.Min():0}), rules in force {Median.Of(all):0} ({all.Min():0})"
            )
        );
    }
}
