using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>An ordinary window and no settings: a day of browsing leaves no name in UrlGuard's files.</summary>
public sealed class OrdinaryTraceTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private const int Tabs = 4,
        Chains = 50,
        HopsInAChain = 5,
        Warnings = 52;

    private readonly string mark = Guid.NewGuid().ToString("n");

    /// <summary>
    /// 1,000 names visited: each page is reached by four redirects, and goes on by itself; four tabs at once. One at a time, typed, they
    /// took 110 s a browser.
    /// </summary>
    [Test]
    public async Task AThousandNavigationsAndFiftyWarnings_LeaveNoName()
    {
        for (int tab = 0; tab < Tabs; tab++)
        {
            for (int number = 0; number < Chains * HopsInAChain; number++)
                Answer(tab, number);
        }
        IPage[] pages = await Task.WhenAll(Enumerable.Range(0, Tabs).Select(tab => Browser.OpenAsync(Address(tab, 0))));
        foreach (IPage page in pages)
            await page.UntilAsync("document.title === 'end'", GuardedBrowser.Deadline);
        Assert.That(
            Browser.Server.CountFor(Host(0, Chains * HopsInAChain - 1)) + Browser.Server.CountFor(Host(Tabs - 1, 1)),
            Is.EqualTo(2),
            "they were visited"
        );
        await Task.WhenAll(pages.Select(WarnAsync));
        await Browser.CloseBrowserAsync();
        Assert.That(Traces.Of(mark, Browser.Home.Path), SetUp.IsFirefox() ? Is.Not.Empty : Is.Not.Null, "the browser's own history");
        Assert.That(OwnFiles.With(mark, Browser), Is.Empty);
    }

    private async Task WarnAsync(IPage page, int tab)
    {
        for (int i = 0; i < Warnings / Tabs; i++)
        {
            await page.NavigateAsync($"http://w{tab}-{i}-{mark}.paypa1.com/");
            await page.UntilAsync(
                $"document.body?.dataset.outcome && document.body.innerText.includes('w{tab}-{i}-{mark}')",
                GuardedBrowser.Deadline
            );
        }
    }

    private string Host(int tab, int number) => $"v{tab}-{number}-{mark}.example.org";

    private string Address(int tab, int number) => $"http://{Host(tab, number)}/";

    private void Answer(int tab, int number)
    {
        bool isPage = (number + 1) % HopsInAChain == 0;
        if (!isPage)
            Browser.Web.Redirect(Address(tab, number), Address(tab, number + 1));
        else if (number + 1 < Chains * HopsInAChain)
            Browser.Web.Page(Address(tab, number), $"<script>location.replace('{Address(tab, number + 1)}')</script>");
        else
            Browser.Web.Page(Address(tab, number), "<title>end</title>");
    }
}
