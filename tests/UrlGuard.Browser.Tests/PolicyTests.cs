using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A protected site that only the organisation listed: in the browser's policy, and in the machine's.</summary>
public abstract class PolicyTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private protected static JsonObject Policy =>
        new()
        {
            ["protected"] = new JsonObject { ["mode"] = "add", ["domains"] = new JsonArray("northwind-bank.com") },
        };

    private protected abstract string Source { get; }

    [Test]
    public async Task SiteOfThePolicy_IsGuarded_AndShownAsTheOrganisations()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilAsync(
            "document.querySelector('#protected-list > li[data-name=\"northwind-bank.com\"]')?.dataset.source === "
                + PageActions.Quote(Source),
            GuardedBrowser.Deadline
        );

        Assert.Multiple(async () =>
        {
            Assert.That(await options.TextAsync("li[data-name='northwind-bank.com']"), Does.Contain("organi").IgnoreCase);
            Assert.That(
                await options.ReadAsync("String(document.querySelectorAll(\"li[data-name='northwind-bank.com'] .remove\").length)"),
                Is.EqualTo("0"),
                "it can't be removed"
            );
            Assert.That(
                await options.ReadAsync("String(document.querySelectorAll(\"li[data-name='paypal.com'] .remove\").length)"),
                Is.EqualTo("1"),
                "the person's own can"
            );
        });

        await Browser.OpenLookalikeAsync("http://northwind-bamk.com/");
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("northwind-bamk.com"), Is.Zero);
    }
}
