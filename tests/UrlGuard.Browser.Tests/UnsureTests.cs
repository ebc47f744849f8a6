using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A name that only uses a protected one: asked about before its request, once, and never accused.</summary>
public sealed class UnsureTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private const string Site = "betterroblox.com",
        Policy = "urlguard/policy.json";

    private protected override Situation Situation => new() { Protected = ["roblox.com", "paypal.com"] };

    [SetUp]
    public async Task ForgetAnswersAsync()
    {
        File.Delete(Browser.Home.ExemptFile);
        Browser.Etc.Delete(Policy);
        IPage options = await Browser.OpenOwnAsync("options.html#organisation");
        await options.UntilAsync("document.querySelector('#policy-none')?.offsetHeight > 0", GuardedBrowser.Deadline);
    }

    [Test]
    public async Task OneClick_OpensItForGood_AndTheOptionsPageTakesItBack()
    {
        int before = Browser.Server.CountFor(Site);
        IPage page = await Browser.OpenLookalikeAsync($"http://{Site}/first");
        Assert.Multiple(async () =>
        {
            Assert.That(await page.ReadAsync("document.body.dataset.certainty"), Is.EqualTo("unsure"));
            Assert.That(
                await page.TextAsync("#lead"),
                Is.EqualTo($"{Site} uses the name roblox. UrlGuard can't tell who is behind it; it isn't roblox.com.")
            );
            Assert.That(await page.TextAsync("#warning"), Does.Not.Contain("imitat").And.Not.Contain("warn"));
        });
        Assert.That(Browser.Server.CountFor(Site), Is.EqualTo(before));

        await page.ClickAsync("#never-warn");
        await page.UntilArrivedAsync($"http://{Site}/first");
        Assert.That(await File.ReadAllLinesAsync(Browser.Home.ExemptFile), Does.Contain(Site));
        await Browser.OpenSiteAsync($"http://{Site}/second");

        IPage options = await Browser.OpenOwnAsync("options.html#exempt");
        string row = $"#exempt-list > li[data-name=\"{Site}\"] .remove";
        await options.UntilAsync($"document.querySelector('{row}')?.offsetHeight > 0", GuardedBrowser.Deadline);
        await options.ClickAsync(row);
        await Browser.OpenLookalikeAsync($"http://{Site}/third");
    }

    [Test]
    public async Task APolicyDecides_WhatBecomesOfIt()
    {
        await SetAsync("warn");
        IPage page = await Browser.OpenLookalikeAsync($"http://{Site}/warn");
        Assert.That(await page.ReadAsync("document.body.dataset.certainty"), Is.EqualTo("sure"));
        Assert.That(await page.TextAsync("#heading"), Is.EqualTo("Did you mean roblox.com?"));

        await SetAsync("allow");
        await page.UntilArrivedAsync($"http://{Site}/warn"); // the reason of the warning is gone
        await Browser.OpenSiteAsync($"http://{Site}/allow");
        await Browser.OpenLookalikeAsync("http://rob1ox.com/");
    }

    [Test]
    public async Task WhereExemptionsAreLocked_ItOpensForThisTime()
    {
        await SetAsync("ask", policy => policy["lockExemptions"] = true);
        IPage page = await Browser.OpenLookalikeAsync($"http://{Site}/locked");
        Assert.That(await page.ReadAsync("String(document.querySelectorAll('#never-warn').length)"), Is.EqualTo("0"));
        await page.ClickAsync("#continue-once");
        await page.UntilArrivedAsync($"http://{Site}/locked");
        Assert.That(File.Exists(Browser.Home.ExemptFile), Is.False);
    }

    /// <summary>Writes the policy, and waits until the options page says that it is in force.</summary>
    private async Task SetAsync(string unsure, Action<JsonObject>? more = null)
    {
        JsonObject policy = new JsonObject { ["unsure"] = unsure };
        more?.Invoke(policy);
        Browser.Etc.Write(Policy, policy);
        IPage options = await Browser.OpenOwnAsync("options.html#organisation");
        string words = unsure switch
        {
            "ask" => "The person is asked",
            "warn" => "Warned about as an imitation",
            _ => "Opened",
        };
        await options.UntilAsync(
            $"document.querySelector('#policy-rows [data-key=\"unsure\"] .policy-value')?.textContent === '{words}'",
            GuardedBrowser.Deadline
        );
    }
}
