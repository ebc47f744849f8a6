using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// A full session storage (10 MB for all the extension remembers). A page may choose addresses of a megabyte and more, and
/// something else may have used up the rest: neither lets a lookalike through, and neither takes the buttons off a page.
/// </summary>
public sealed class StorageFloodTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    /// <summary>Nearly what the browser takes as one address, and how many of them are more than 10 MB.</summary>
    private (int Length, int Times) Flood => SetUp.IsFirefox() ? (1_000_000, 11) : (1_900_000, 6);

    [Test]
    public async Task LongAddresses_FillNothing_AndTheirWarningSaysWhereGoingOnLeads()
    {
        const string Flooding = "paypa1.com";
        (int length, int times) = Flood;
        for (int round = 0; round < times; round++)
        {
            IPage page = await Browser.OpenSiteAsync("http://flood.example.net/");
            await page.EvaluateAsync($"setTimeout(() => location.href = 'http://{Flooding}/?{round}' + 'x'.repeat({length}))");
            await page.UntilWarnedAsync();
            Assert.That(await page.TextAsync("#shortened"), Is.Not.Empty);
        }
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor(Flooding), Is.Zero);

        await HoldsAsync("paypla.com");
    }

    [Test]
    public async Task FullStore_WarnsFromMemory_AndLetsAPersonOn()
    {
        await Browser.CallAsync(
            """
            (async () => {
              for (let size = 8 * 1024 * 1024; size >= 64; size /= 2) {
                await chrome.storage.session.set({ ['filler' + size]: 'x'.repeat(size) }).catch(() => undefined);
              }
            })()
            """
        );
        try
        {
            IPage page = await HoldsAsync("paypai.com");
            await page.ClickAsync("#continue-once");
            await page.UntilAsync("document.querySelector('#which').open", GuardedBrowser.Deadline);
            await page.PressOnAsync("#which-names button[value=seen]"); // a click that soon is taken for the second of a double one
            await page.UntilArrivedAsync("http://paypai.com/login");
            await HoldsAsync("paypal.co");
        }
        finally
        {
            await Browser.CallAsync("chrome.storage.session.clear()");
        }
    }

    private async Task<IPage> HoldsAsync(string host)
    {
        IPage page = await Browser.OpenLookalikeAsync($"http://{host}/login");
        await Browser.FenceAsync();
        Assert.That(await page.ReadAsync("document.body.dataset.outcome"), Is.EqualTo("stopped-before-request"));
        Assert.That(Browser.Server.CountFor(host), Is.Zero);
        return page;
    }
}
