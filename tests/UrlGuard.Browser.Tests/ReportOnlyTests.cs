using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A report-only policy: every lookalike opens and is an event, nothing warns, and the end comes by itself.</summary>
public sealed class ReportOnlyTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private const string Policy = "urlguard/policy.json";

    private string EventsFile => Path.Combine(Browser.Home.State, "events.jsonl");

    [SetUp]
    public void ForgetEvents() => System.IO.File.Delete(EventsFile);

    [TearDown]
    public async Task WarnAgain()
    {
        Browser.Etc.Delete(Policy);
        await UntilAsync("", isHeld: true);
    }

    [Test]
    public async Task EveryLookalike_Opens_AndIsAnEvent_AndNothingWarns()
    {
        Browser.Etc.Write(Policy, """{"mode":"report-only","bypass":"forbid","events":{"enabled":true,"hostNames":"full"}}""");
        await UntilAsync("report-only", isHeld: false);
        foreach (Lookalike lookalike in Lookalikes.All)
        {
            IPage page = await Browser.OpenSiteAsync($"http://{lookalike.Host}/login");
            await page.NavigateAsync($"http://{lookalike.Host}/again"); // in the same tab it is no second one
            await page.UntilArrivedAsync($"http://{lookalike.Host}/again");
        }
        Assert.That(
            () => Events().Where(each => each.Action == "warning-withheld").Select(each => $"{each.Host} {each.Kind}"),
            Is.EquivalentTo(Lookalikes.All.Select(each => $"{each.Host} {each.Kind}")).After(30).Seconds.PollEvery(100).MilliSeconds
        );
        Assert.That(Events().Select(each => each.Action), Has.None.EqualTo("warning-shown").And.None.EqualTo("bypassed"));

        IPage popup = await Browser.OpenPopupAsync(about: $"http://{Lookalikes.All[0].Host}/again");
        Assert.That(await popup.TextAsync("#standing"), Does.Contain("Nothing stopped it"));
        Assert.That(await popup.TextAsync("#mode"), Does.EndWith($": {Lookalikes.All.Length}"));
    }

    [Test]
    public async Task ItsEnd_BringsWarningsBack_InOpenTabsToo()
    {
        DateTimeOffset ends = DateTimeOffset.UtcNow.AddSeconds(30);
        string moment = ends.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Browser.Etc.Write(Policy, $$$"""{"mode":"report-only","reportOnly":{"ends":"{{{moment}}}"}}""");
        await UntilAsync("report-only", isHeld: false);
        IPage page = await Browser.OpenSiteAsync("http://paypla.com/");
        Assume.That(DateTimeOffset.UtcNow, Is.LessThan(ends), "a slow machine: the page came after the end");

        await page.UntilWarnedAsync();
        await UntilAsync("", isHeld: true);
        await Browser.OpenLookalikeAsync("http://paypall.com/");
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("paypall.com"), Is.Zero, "held, or asked about, as before");
    }

    [Test]
    public async Task SomeKinds_Open_AndTheOthersAreStopped()
    {
        Browser.Etc.Write(Policy, """{"mode":"report-only","reportOnly":{"kinds":["transposition"]}}""");
        await UntilAsync("report-only", isHeld: true);
        await Browser.OpenSiteAsync("http://paypla.com/");
        IPage page = await Browser.OpenLookalikeAsync("http://paypa1.com/");
        Assert.That(await page.ReadAsync("document.body.dataset.outcome"), Is.EqualTo("stopped-before-request"));
    }

    /// <summary>Waits until the worst that is said is this, and until rules hold names or hold none.</summary>
    private async Task UntilAsync(string wrong, bool isHeld)
    {
        IPage page = await Browser.OpenOwnAsync("options.html#state");
        await page.UntilAsync($"document.querySelector('#helper')?.dataset.wrong === '{wrong}'", GuardedBrowser.Deadline);
        if (SetUp.Mode() == "planned")
        {
            await page.UntilAsync(
                $"chrome.declarativeNetRequest.getDynamicRules().then(rules => (rules.length > 0) === {(isHeld ? "true" : "false")})",
                GuardedBrowser.Deadline
            );
        }
        await page.CloseAsync();
    }

    private (string Action, string? Host, string? Kind)[] Events() =>
        System.IO.File.Exists(EventsFile)
            ?
            [
                .. System
                    .IO.File.ReadLines(EventsFile)
                    .Select(line => JsonNode.Parse(line)!)
                    .Select(line => ((string)line["event"]!["action"]!, (string?)line["url"]?["domain"], (string?)line["rule"]?["name"])),
            ]
            : [];
}
