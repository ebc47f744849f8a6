using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Navigations to lookalikes and to other sites, in every mode.</summary>
public sealed class NavigationTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private static readonly string Typo = "exampel.com";

    [Test]
    public async Task Mode_IsTheOneThisSetUpGets()
    {
        IPage popup = await Browser.OpenPopupAsync();

        Assert.That(await popup.ModeAsync(), Is.EqualTo(SetUp.Mode()));
    }

    [TestCase("http://example.com/a?b=c#d", TestName = "ProtectedSite_OpensUntouched")]
    [TestCase("https://www.paypal.com/signin", TestName = "NameUnderAProtectedSite_OpensUntouched")]
    [TestCase("https://nothing-like-it.org/a?b=c#d", TestName = "UnknownSite_OpensUntouched")]
    public async Task OtherSite_OpensUntouched(string url)
    {
        await Browser.OpenSiteAsync(url);

        Uri target = new Uri(url);
        Assert.That(
            Browser.Server.Requests.Where(request => request.Host == target.Authority),
            Is.EqualTo(new[] { new SeenRequest("GET", target.Authority, target.PathAndQuery) })
        );
    }

    [Test]
    public async Task Lookalike_IsStoppedBeforeOneRequest(
        [ValueSource(typeof(Lookalikes), nameof(Lookalikes.All))] Lookalike lookalike,
        [Values("http", "https")] string scheme
    )
    {
        IPage page = await Browser.OpenLookalikeAsync($"{scheme}://{lookalike.Typed}/login?next=/");

        Assert.Multiple(async () =>
        {
            Assert.That(await page.ReadAsync("document.body.dataset.outcome"), Is.EqualTo("stopped-before-request"));
            Assert.That(await page.ReadAsync("document.body.dataset.kind"), Is.EqualTo(lookalike.Kind));
            Assert.That(await page.ReadAsync("document.body.dataset.target"), Is.EqualTo(Lookalikes.Real));
            Assert.That(await page.TextAsync("#seen-name"), Does.Contain(lookalike.Typed));
            Assert.That(await page.TextAsync("body"), Does.Contain(lookalike.Host), "the A-label is always shown");
            Assert.That(await page.TextAsync("#real-name"), Does.Contain(Lookalikes.Real));
            Assert.That(await page.UrlAsync(), Does.StartWith(Browser.ExtensionRoot));
        });
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor(lookalike.Host), Is.Zero, "requests that reached the lookalike's server");
    }

    [Test]
    public async Task GoToTheRealSite_Goes()
    {
        IPage page = await Browser.OpenLookalikeAsync("http://paypall.com/");

        await page.ClickAsync("#go-real");

        await page.UntilAsync("location.hostname === 'paypal.com' && !!document.querySelector('#stand-in')", GuardedBrowser.Deadline);
        Assert.That(Browser.Server.CountFor("paypall.com"), Is.Zero);
    }

    [Test]
    public async Task GoBack_LeadsToThePageBefore()
    {
        IPage page = await Browser.OpenSiteAsync("http://before.example.org/");
        await page.NavigateAsync("http://paypaal.com/");
        await page.UntilWarnedAsync();

        await page.ClickAsync("#go-back");

        await page.UntilArrivedAsync("http://before.example.org/");
        Assert.That(Browser.Server.CountFor("paypaal.com"), Is.Zero);
    }

    [Test]
    public async Task ContinueOnce_GoesThereOnce_AndOnlyInItsTab()
    {
        string url = $"http://{Typo}/a?b=c#d";
        IPage page = await Browser.OpenLookalikeAsync(url);

        await page.ClickAsync("#continue-once");

        await page.UntilArrivedAsync(url);
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor(Typo), Is.EqualTo(1), "no loop between the site and the warning");
        Assert.That(await page.UrlAsync(), Is.EqualTo(url), "still there");

        await Browser.OpenLookalikeAsync(url);
        Assert.That(Browser.Server.CountFor(Typo), Is.EqualTo(1), "another tab is warned");
    }

    [Test]
    public async Task Popup_SaysHowASiteStands()
    {
        await Browser.OpenSiteAsync("http://shop.example.com/");
        await Browser.OpenSiteAsync("http://unheard-of.org/");

        IPage protectedSite = await Browser.OpenPopupAsync(about: "http://shop.example.com/");
        IPage unknownSite = await Browser.OpenPopupAsync(about: "http://unheard-of.org/");

        Assert.Multiple(async () =>
        {
            Assert.That(await protectedSite.ReadAsync("document.querySelector('#standing').dataset.verdict"), Is.EqualTo("protected"));
            Assert.That(await unknownSite.ReadAsync("document.querySelector('#standing').dataset.verdict"), Is.EqualTo("clear"));
            Assert.That(await protectedSite.TextAsync("#site"), Does.Contain("shop.example.com"));
            Assert.That(await protectedSite.TextAsync("#standing"), Is.Not.Empty);
        });
    }

    [Test]
    public async Task Popup_FollowsItsTab()
    {
        IPage page = await Browser.OpenSiteAsync("http://before.org/");
        IPage popup = await Browser.OpenPopupAsync(about: "http://before.org/");
        await popup.UntilAsync("document.querySelector('#site').innerText.includes('before.org')", GuardedBrowser.Deadline);

        await page.NavigateAsync("http://shop.example.com/");

        await popup.UntilAsync("document.querySelector('#standing').dataset.verdict === 'protected'", GuardedBrowser.Deadline);
    }
}
