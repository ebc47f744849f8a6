using System.Diagnostics;
using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// A clear site that planned mode's rules hold opens however late the helper answers, and whichever way it is opened: every way
/// at once, while the helper stands still. 150 ms are more than the worker waits, 1,500 more than a question does.
/// </summary>
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
[TestFixture(BrowserSetUp.ChromiumInstalled)]
public sealed class SlowHelperTests(BrowserSetUp setUp) : GuardedFixture(setUp)
{
    [Test]
    public async Task ClearSite_Opens([Values(150, 500, 1500)] int late)
    {
        // Held as every name in Punycode is, and met for the first time.
        string Site(string way) => $"http://xn--bcher-kva.{way}-{late}-{SetUp}.example.org/".ToLowerInvariant();
        var ways = new Dictionary<string, string>
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
        var pages = new List<IPage>();
        foreach (var (way, content) in ways)
        {
            Browser.Web.Page($"http://{way}.example.net/", content);
            pages.Add(await Browser.OpenSiteAsync($"http://{way}.example.net/"));
        }
        using var host = await HostProcess.UntilAsync(Browser.Home);
        await host.SignalAsync( "STOP");
        try
        {
            var begun = Stopwatch.StartNew();
            await Task.WhenAll(pages.Select(page => page.ClickAsync("#go")).Append(Browser.OpenAsync(Site("typed"))));
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Max(0, late - begun.ElapsedMilliseconds)));
        }
        finally
        {
            await host.SignalAsync( "CONT");
        }
        foreach (var way in ways.Keys.Append("typed"))
        {
            await ArrivedAsync(Site(way));
        }
        Assert.That(Browser.Server.Requests.Single(request => Site("post").Contains(request.Host)).Method, Is.EqualTo("POST"), "the form arrives with what it sent");
    }

    [Test]
    public async Task HoldPage_CanBeComeBackTo_AndLoadedAgain()
    {
        const string Url = "http://xn--bcher-kva.back.example.org/";
        Browser.Web.Page("http://back.example.net/", $"<a id='go' href='{Url}'>go</a>");
        var page = await Browser.OpenSiteAsync("http://back.example.net/");
        using var host = await HostProcess.UntilAsync(Browser.Home);
        await host.SignalAsync( "STOP");
        try
        {
            await page.ClickAsync("#go");
            await page.UntilAsync("location.protocol === 'chrome-extension:'", GuardedBrowser.Deadline);
            await page.EvaluateAsync("setTimeout(() => location.reload())");
            await page.UntilAsync("document.querySelector('#go-back')?.textContent", GuardedBrowser.Deadline);
            await page.NavigateAsync("http://other.example.net/");
            await page.UntilArrivedAsync("http://other.example.net/");
        }
        finally
        {
            await host.SignalAsync( "CONT");
        }
        await page.EvaluateAsync("setTimeout(() => history.back())");
        await page.UntilArrivedAsync(Url);
    }

    private async Task ArrivedAsync(string url)
    {
        var page = await Browser.UntilTabAsync(tab => tab.Url.TrimEnd('?') == url);
        await page.UntilAsync("!!document.querySelector('#stand-in')", GuardedBrowser.Deadline);
    }
}
