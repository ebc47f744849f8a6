using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>One person with two browsers, and so with two hosts and one list.</summary>
public sealed class TwoBrowsersTests
{
    /// <summary>Two seconds are promised: a host looks at its lists every second. The rest is for a slow machine.</summary>
    private static readonly TimeSpan Follow = TimeSpan.FromSeconds(2 + 8);

    [Test]
    public async Task ListChangedInOneBrowser_IsFollowedInTheOther()
    {
        await using GuardedBrowser chromium = await GuardedBrowser.StartAsync(BrowserSetUp.ChromiumUnpacked);
        await using GuardedBrowser firefox = await GuardedBrowser.StartAsync(BrowserSetUp.Firefox, new() { ListsOf = chromium.Home });
        IPage here = await chromium.OpenOwnAsync("options.html");
        IPage there = await firefox.OpenOwnAsync("options.html");
        await here.UntilListedAsync("paypal.com");
        await there.UntilListedAsync("paypal.com");

        await here.EvaluateAsync("document.querySelector('#add-name').value = 'tailspintoys.com'");
        await here.ClickAsync("#add-button");
        await here.UntilListedAsync("tailspintoys.com");
        await there.UntilAsync("!!document.querySelector(\"li[data-name='tailspintoys.com']\")", Follow);
        IPage warning = await firefox.OpenLookalikeAsync("http://tailspintoyz.com/");

        await here.ClickAsync("li[data-name='tailspintoys.com'] .remove");
        await there.UntilAsync("!document.querySelector(\"li[data-name='tailspintoys.com']\")", Follow);
        await warning.UntilArrivedAsync("http://tailspintoyz.com/");
        await firefox.OpenSiteAsync("http://tailspintoyz.com/again");
    }
}
