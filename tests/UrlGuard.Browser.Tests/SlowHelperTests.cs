using System.Diagnostics;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// A clear site that planned mode's rules hold opens however late the helper answers, and whichever way it is opened: every way
/// at once, while the helper stands still. 150 ms are more than the worker waits, 1,500 more than a question does.
/// </summary>
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
[TestFixture(BrowserSetUp.ChromiumInstalled)]
public sealed class SlowHelperTests(BrowserSetUp setUp) : RemovableHostFixture(setUp)
{
    /// <summary>The plan comes a moment after the helper: before, nothing is held.</summary>
    [OneTimeSetUp]
    public Task UntilPlanned() =>
        Browser.CallAsync(
            "(async () => { while ((await chrome.declarativeNetRequest.getDynamicRules()).length === 0) await new Promise(resolve => setTimeout(resolve, 50)); })()"
        );

    [Test]
    public async Task ClearSite_Opens([Values(150, 500, 1500)] int late)
    {
        // Held as every name in Punycode is, and met for the first time.
        string Site(string way) => $"http://xn--bcher-kva.{way}-{late}-{SetUp}.harbour-lights.net/".ToLowerInvariant();
        Dictionary<string, string> ways = new Dictionary<string, string>
        {
            ["link"] = $"<a id='go' href='{Site("link")}'>go</a>",
            ["blank"] = $"<a id='go' target='_blank' href='{Site("blank")}'>go</a>",
            ["open"] = $"<button id='go' onclick=\"window.open('{Site("open")}')\">go</button>",
            ["get"] = $"<form action='{Site("get")}'><button id='go'>go</button></form>",
            ["post"] = $"<form method='post' action='{Site("post")}'><input name='pin' value='1'><button id='go'>go</button></form>",
            ["redirect"] = "<a id='go' href='http://hop-1.example.net/'>go</a>",
            ["chain"] = "<a id='go' href='http://hop-2.example.net/'>go</a>",
        };
        Browser.Web.Redirect("http://hop-1.example.net/", Site("redirect"));
        Browser.Web.Redirect("http://hop-2.example.net/", "http://hop-3.example.net/");
        Browser.Web.Redirect("http://hop-3.example.net/", Site("chain"));
        List<IPage> pages = new List<IPage>();
        foreach ((string? way, string? content) in ways)
        {
            Browser.Web.Page($"http://{way}.example.net/", content);
            pages.Add(await Browser.OpenSiteAsync($"http://{way}.example.net/"));
        }
        using Process host = await HostProcess.UntilAsync(Browser.Home);
        await host.SignalAsync("STOP");
        try
        {
            Stopwatch begun = Stopwatch.StartNew();
            await Task.WhenAll(pages.Select(page => page.ClickAsync("#go")).Append(Browser.OpenAsync(Site("typed"))));
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, late - begun.ElapsedMilliseconds)));
        }
        finally
        {
            await host.SignalAsync("CONT");
        }
        foreach (string? way in ways.Keys.Append("typed"))
            await ArrivedAsync(Site(way));
        Assert.That(Browser.Server.Requests.Single(request => Site("link").Contains(request.Host)).Referrer, Is.Empty, "it was held");
        Assert.That(
            Browser.Server.Requests.Single(request => Site("post").Contains(request.Host)).Method,
            Is.EqualTo("POST"),
            "the form arrives with what it sent"
        );
    }

    [Test]
    public async Task HoldPage_CanBeLoadedAgain_AndComeBackTo()
    {
        const string Url = "http://xn--bcher-kva.back.harbour-lights.net/";
        Browser.Web.Page("http://back.example.net/", $"<a id='go' href='{Url}'>go</a>");
        IPage page = await Browser.OpenSiteAsync("http://back.example.net/");
        TakeHostAway();
        using (Process host = await HostProcess.UntilAsync(Browser.Home))
            host.Kill();
        await page.ClickAsync("#go");
        await page.UntilAsync("document.body.dataset.act === 'unchecked'", GuardedBrowser.Deadline);
        await page.EvaluateAsync("setTimeout(() => location.reload())");
        await page.UntilAsync("document.body.dataset.act === 'unchecked' && performance.navigation.type === 1", GuardedBrowser.Deadline);
        await page.NavigateAsync("http://other.example.net/");
        await page.UntilArrivedAsync("http://other.example.net/");
        PutHostBack();
        await Browser.CallAsync("chrome.runtime.sendMessage({ ask: 'retry' })");

        await page.EvaluateAsync("setTimeout(() => history.back())");

        await page.UntilArrivedAsync(Url);
    }

    private async Task ArrivedAsync(string url)
    {
        IPage page = await Browser.UntilTabAsync(tab => tab.Url.TrimEnd('?') == url);
        await page.UntilAsync("!!document.querySelector('#stand-in')", GuardedBrowser.Deadline);
    }
}
