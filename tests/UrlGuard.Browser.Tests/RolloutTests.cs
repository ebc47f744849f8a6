using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A fleet's browser: all it has of UrlGuard comes from the files that <c>urlguard policy build</c> wrote.</summary>
[TestFixture(BrowserSetUp.FirefoxByPolicy)]
[TestFixture(BrowserSetUp.ChromiumByPolicy)]
public sealed class RolloutTests(BrowserSetUp setUp) : GuardedFixture(setUp)
{
    private protected override Situation Situation => new() { Organisation = Organisation("northwind-bank.com") };

    [Test]
    public async Task Extension_Arrives_AndHoldsEveryNavigation()
    {
        IPage popup = await Browser.OpenPopupAsync();

        Assert.That(await popup.ModeAsync(), Is.EqualTo("blocking"));
        if (SetUp == BrowserSetUp.ChromiumByPolicy)
            Assert.That(Browser.Server.CountFor("updates.northwind.example"), Is.GreaterThanOrEqualTo(2), "update manifest and extension");
    }

    [Test]
    public async Task ProtectedSites_ComeFromThePolicy_AndCantBeRemoved()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilAsync(
            "document.querySelector('#protected-list > li[data-name=\"northwind-bank.com\"]')?.dataset.source === 'browser-policy'",
            GuardedBrowser.Deadline
        );

        Assert.That(
            await options.ReadAsync("String(document.querySelectorAll(\"li[data-name='northwind-bank.com'] .remove\").length)"),
            Is.EqualTo("0")
        );
        Assert.That(
            await options.ReadAsync("String(document.querySelectorAll(\"li[data-name='paypal.com'] .remove\").length)"),
            Is.EqualTo("1")
        );
    }

    [Test]
    public async Task Lookalike_IsStopped_AndThereIsNoWayPast()
    {
        IPage page = await Browser.OpenLookalikeAsync("http://northwind-bamk.com/");
        await Browser.FenceAsync();

        Assert.That(Browser.Server.CountFor("northwind-bamk.com"), Is.Zero);
        Assert.That(
            await page.ReadAsync(
                "String([...document.querySelectorAll('#continue-once, #never-warn')].filter(e => e.checkVisibility()).length)"
            ),
            Is.EqualTo("0"),
            "bypass is forbidden and exemptions are locked"
        );
        Assert.That(await page.TextAsync("body"), Does.Contain("Service desk 1234"));
    }

    [Test]
    public async Task ChangedPolicy_TakesEffectInTheRunningBrowser()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync("northwind-bank.com");

        if (SetUp.IsFirefox())
        {
            // Firefox reads its own file when it starts (docs/enterprise.md).
            Browser.Etc.Write("urlguard/policy.json", Organisation("southwind-bank.com"));
        }
        else
        {
            await BuiltPolicies.ChangeAsync(Browser.Etc, Organisation("northwind-bank.com", "southwind-bank.com"));
        }

        await options.UntilListedAsync("southwind-bank.com");
        await options.UntilPlannedAsync("southwind-bank.com", planned: true); // the list is shown before its rules are in force
        await Browser.OpenLookalikeAsync("http://southwind-bamk.com/");
        Assert.That(Browser.Server.CountFor("southwind-bamk.com"), Is.Zero);
    }

    private static JsonObject Organisation(params string[] sites) =>
        new()
        {
            ["protected"] = new JsonObject { ["mode"] = "add", ["domains"] = new JsonArray([.. sites.Select(site => (JsonNode)site)]) },
            ["lockExemptions"] = true,
            ["bypass"] = "forbid",
            ["warning"] = new JsonObject { ["contact"] = "Service desk 1234" },
            ["firstRun"] = false,
        };
}
