using System.Text.Json.Nodes;
using UrlGuard.Driving;
using UrlGuard.Tests;

namespace UrlGuard.Browser.Tests;

/// <summary>Under a report-only policy every form that an imitation takes opens and is an event, as far as there are sentences about it.</summary>
public sealed class ReportOnlyFormsTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    // A site counts once in a tab. Browsers ask names under .dev by HTTPS only (the HSTS preload list); here nobody answers that.
    private static readonly string[][] Rows =
    [
        .. Repository
            .Corpus("sentences.tsv")
            .Where(row => !row[0].EndsWith(".dev", StringComparison.Ordinal))
            .DistinctBy(row => string.Join('.', row[0].Split('.')[^2..])),
    ];

    private protected override Situation Situation { get; } = new() { Protected = [.. Rows.Select(row => row[1]).Distinct()] };

    [Test]
    public async Task EveryForm_Opens_AndIsAnEvent()
    {
        Browser.Etc.Write("urlguard/policy.json", """{"mode":"report-only","events":{"enabled":true,"hostNames":"full"}}""");
        IPage page = await Browser.OpenOwnAsync("options.html#state");
        await page.UntilAsync("document.querySelector('#helper')?.dataset.wrong === 'report-only'", GuardedBrowser.Deadline);
        page = await Browser.OpenSiteAsync("http://harmless.test/");
        foreach (string[] row in Rows)
        {
            await page.NavigateAsync($"http://{row[0]}/");
            await page.UntilArrivedAsync($"http://{row[0]}/");
        }
        Assert.That(
            Events,
            Is.EquivalentTo(Rows.Select(row => $"warning-withheld {row[0]}")).After(30).Seconds.PollEvery(100).MilliSeconds
        );
    }

    /// <summary>The events about a host; the heartbeat is about none.</summary>
    private string[] Events() =>
        [
            .. from line in System.IO.File.ReadLines(Path.Combine(Browser.Home.State, "events.jsonl"))
            let told = JsonNode.Parse(line)!
            where told["url"] is not null
            select $"{told["event"]!["action"]} {told["url"]!["domain"]}",
        ];
}
