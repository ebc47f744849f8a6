using UrlGuard.Browser.Tests.Drawn;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// The names of lookalikes that reach a resolver, and the connections to them, by the way they are gone to: docs/architecture.md has the table,
/// made with more of them, and the command.
/// </summary>
[TestFixture(BrowserSetUp.FirefoxByPolicy, true)]
[TestFixture(BrowserSetUp.FirefoxByPolicy, false)]
[TestFixture(BrowserSetUp.ChromiumByPolicy, true)]
[TestFixture(BrowserSetUp.ChromiumByPolicy, false)]
[TestFixture(BrowserSetUp.ChromiumInstalled, false)]
public sealed class NameLookupTests(BrowserSetUp setUp, bool isQuiet) : GuardedFixture(setUp)
{
    private static readonly int Count = TestContext.Parameters.Get("lookups", 15);

    private static readonly (string Name, Func<NameLookupTests, string, Task<IPage>> Open)[] Ways =
    [
        ("typed", (test, url) => test.Browser.OpenAsync(url)),
        ("bookmark", (test, url) => test.InNewTabAsync(() => test.Browser.OpenBookmarkAsync(url))),
        ("link", (test, url) => test.ByAsync($"<a id='go' href='{url}'>go</a>")),
        ("form", (test, url) => test.ByAsync($"<form action='{url}'><button id='go'>go</button></form>")),
        ("redirect", (test, url) => test.RedirectedAsync(url)),
    ];

    private int pages;

    private protected override Situation Situation =>
        new()
        {
            Protected = DrawnLookalikes.Protected,
            LooksNamesUp = true,
            IsQuiet = isQuiet,
        };

    [Test]
    public async Task Lookalike_IsLookedUp_OnlyWhereItIsSaid()
    {
        Lookalike[] drawn = [.. DrawnLookalikes.Draw(Count)];
        List<(string Way, string Host)> opened = [];
        for (int i = 0; i < drawn.Length; i++)
        {
            (string name, Func<NameLookupTests, string, Task<IPage>> open) = Ways[i % Ways.Length];
            string url = At(drawn[i].Host);
            IPage page;
            try
            {
                page = await open(this, url);
            }
            catch (RemoteException error) when (error.Message.Contains("valid URL", StringComparison.Ordinal))
            {
                continue;
            }
            await page.UntilWarnedAsync();
            opened.Add((name, drawn[i].Host));
            await Browser.CloseTabsAsync();
        }
        // The resolver hears what the browser asks for after this as well.
        await Browser.OpenSiteAsync(At("fence.example.net"));
        string[] asked = Browser.Resolver!.Asked();
        Assert.That(asked, Does.Contain("fence.example.net"));
        HashSet<string> names = asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, (string Way, string Host)> way in opened.GroupBy(visit => visit.Way))
        {
            await TestContext.Out.WriteLineAsync(
                $"{SetUp} quiet={isQuiet} {way.Key}: {way.Count(visit => names.Contains(visit.Host))} of {way.Count()} looked up, "
                    + $"{way.Sum(visit => Browser.Server.CountFor(visit.Host))} requests"
            );
        }
        Assert.That(opened, Has.Count.GreaterThan(Count * 9 / 10));
        if (isQuiet)
            Assert.That(opened.Where(visit => names.Contains(visit.Host)), Is.Empty);
    }

    private string At(string host) => $"http://{host}:{Browser.Server.Port}/";

    private async Task<IPage> ByAsync(string body)
    {
        string host = $"page{pages++}.example.net";
        Browser.Web.Page($"http://{host}/", body);
        IPage page = await Browser.OpenSiteAsync(At(host));
        await page.ClickAsync("#go");
        return page;
    }

    private async Task<IPage> RedirectedAsync(string url)
    {
        string host = $"page{pages++}.example.net";
        Browser.Web.Redirect($"http://{host}/", url);
        return await Browser.OpenAsync(At(host));
    }

    private async Task<IPage> InNewTabAsync(Func<Task> open)
    {
        HashSet<string> before = (await Browser.TabsAsync()).Select(tab => tab.Id).ToHashSet();
        await open();
        return await Browser.UntilTabAsync(tab => !before.Contains(tab.Id) && tab.Url.Contains("/warning.html", StringComparison.Ordinal));
    }
}
