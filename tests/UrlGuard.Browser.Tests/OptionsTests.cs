using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The person's own list, kept on the options page or by hand.</summary>
public sealed class OptionsTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    [Test]
    public async Task SiteAddedOnThePage_IsGuarded_UntilItIsRemoved()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync("paypal.com");

        await options.EvaluateAsync("document.querySelector('#add-name').value = 'https://www.Woodgrove-Bank.com/login\\nco.uk'");
        await options.ClickAsync("#add-button");

        await options.UntilListedAsync("woodgrove-bank.com");
        await options.UntilPlannedAsync("woodgrove-bank.com", planned: true);
        Assert.Multiple(async () =>
        {
            Assert.That(await options.TextAsync("#add-results"), Does.Contain("woodgrove-bank.com").And.Contain("co.uk"));
            Assert.That(
                await options.ReadAsync("document.querySelector('#add-name').value"),
                Is.EqualTo("co.uk"),
                "what was refused stays"
            );
            Assert.That(await File.ReadAllLinesAsync(Browser.Home.ProtectedFile), Does.Contain("woodgrove-bank.com"));
        });
        IPage warned = await Browser.OpenLookalikeAsync("http://woodgrove-bamk.com/held?by=warning#here");
        Assert.That(Browser.Server.CountFor("woodgrove-bamk.com"), Is.Zero);

        await options.ClickAsync("li[data-name='woodgrove-bank.com'] .remove");

        await options.UntilAsync("!document.querySelector(\"li[data-name='woodgrove-bank.com']\")", GuardedBrowser.Deadline);
        await options.UntilPlannedAsync("woodgrove-bank.com", planned: false);
        await warned.UntilArrivedAsync("http://woodgrove-bamk.com/held?by=warning#here"); // the warning leads on by itself
        await Browser.OpenSiteAsync("http://woodgrove-bamk.com/removed");
        Assert.That(Browser.Server.CountFor("woodgrove-bamk.com"), Is.EqualTo(2));
    }

    [Test]
    public async Task SiteWrittenIntoTheFile_IsGuarded_WhileTheBrowserRuns()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync("paypal.com");

        await File.AppendAllTextAsync(Browser.Home.ProtectedFile, "tailspintoys.com # by hand\n");

        await options.UntilListedAsync("tailspintoys.com");
        await options.UntilPlannedAsync("tailspintoys.com", planned: true);
        await Browser.OpenLookalikeAsync("http://tailspintoyz.com/");
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("tailspintoyz.com"), Is.Zero);
    }
}
