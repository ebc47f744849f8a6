using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>An organisation's permissions and texts, which change while the browser runs, by the machine's policy file.</summary>
public sealed class OrganisationTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    private const string File = "urlguard/policy.json";
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    /// <summary>Tells one policy of these tests from the one before it.</summary>
    private int round = 100;

    [Test]
    public async Task Forbidden_TheWarningHasNoWayOn_AndSaysWhatTheOrganisationSays()
    {
        await SetAsync(
            "forbid",
            policy =>
            {
                policy["lockExemptions"] = true;
                policy["warning"] = new JsonObject
                {
                    ["language"] = "fr",
                    ["message"] = "Bitte anrufen.\n<b>Nicht</b> weiter.",
                    ["contact"] = "+49 30 1234",
                    ["reportUrl"] = "https://report.northwind-bank.com/",
                    ["logo"] = $"data:image/png;base64,{Png}",
                };
            }
        );

        IPage page = await Browser.OpenLookalikeAsync("http://paypa1.com/forbidden");

        Assert.Multiple(async () =>
        {
            Assert.That(
                await page.ReadAsync("String(document.querySelectorAll('#continue-once, #never-warn, #reason').length)"),
                Is.EqualTo("0")
            );
            Assert.That(await page.TextAsync("#forbidden"), Does.Contain("organisation"));
            Assert.That(await page.ReadAsync("document.documentElement.lang"), Is.EqualTo("fr"));
            Assert.That(await page.TextAsync("#heading"), Does.Not.Contain("imitates"));
            Assert.That(await page.TextAsync("#organisation .message"), Is.EqualTo("Bitte anrufen.\n<b>Nicht</b> weiter."));
            Assert.That(await page.TextAsync("#organisation .contact"), Does.Contain("+49 30 1234"));
            Assert.That(await page.ReadAsync("document.querySelector('#report').href"), Is.EqualTo("https://report.northwind-bank.com/"));
            await page.UntilAsync("document.querySelector('#logo').offsetHeight > 0", GuardedBrowser.Deadline);
        });

        // Whatever a page of ours may ask: the background decides.
        string answer = await page.ReadAsync(
            "chrome.runtime.sendMessage({ ask: 'continue-once', token: location.hash.slice(1), reason: 'x' }).then(answer => JSON.stringify(answer))"
        );
        Assert.That(answer, Is.EqualTo("""{"refused":"locked"}"""));
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("paypa1.com"), Is.Zero);
    }

    [Test]
    public async Task AChangedPolicy_IsInForceInTheRunningBrowser_InOpenPagesToo()
    {
        await SetAsync("forbid");
        IPage page = await Browser.OpenLookalikeAsync("http://paypla.com/");
        await page.UntilAsync("document.querySelector('#forbidden')?.offsetHeight > 0", GuardedBrowser.Deadline);

        await SetAsync("allow-with-reason", policy => policy["events"] = new JsonObject { ["enabled"] = true, ["hostNames"] = "full" });
        await page.UntilAsync("document.querySelector('#reason')?.offsetHeight > 0", GuardedBrowser.Deadline);
        await page.UntilWarnedAsync();
        await page.ClickAsync("#continue-once");
        await page.UntilAsync("document.querySelector('#notice').textContent !== ''", GuardedBrowser.Deadline);
        await page.ClickAsync("#reason");
        await page.TypeAsync("our test system");
        await page.ClickAsync("#continue-once");
        await page.UntilArrivedAsync("http://paypla.com/");
        string events = Path.Combine(Browser.Home.State, "events.jsonl");
        Assert.That(
            () => System.IO.File.ReadAllText(events),
            Does.Contain("\"warning-shown\"")
                .And.Contain("\"bypassed\"")
                .And.Contain("\"our test system\"")
                .And.Contain("\"paypla.com\"")
                .After(30)
                .Seconds.PollEvery(100)
                .MilliSeconds
        );

        await SetAsync("forbid");
        await page.UntilWarnedAsync();
        await page.UntilAsync("document.querySelector('#forbidden')?.offsetHeight > 0", GuardedBrowser.Deadline);
    }

    [Test]
    public async Task ABrokenPolicy_KeepsTheLastGoodOne_OverARestartToo_AndIsSaid()
    {
        await SetAsync("forbid");

        Browser.Etc.Write(File, "{ \"bypass\": \"allow\", ");
        await UntilFaultAsync();
        await UntilForbiddenAsync();

        await Browser.RestartAsync();
        await UntilFaultAsync();
        await UntilForbiddenAsync();

        Browser.Etc.Delete(File);
        IPage options = await Browser.OpenOwnAsync("options.html#organisation");
        await options.UntilAsync(
            "document.querySelector('#policy-none')?.offsetHeight > 0 && document.querySelector('#faults').hidden",
            GuardedBrowser.Deadline
        );
        IPage page = await Browser.OpenLookalikeAsync("http://paypa1.com/allowed");
        await page.UntilAsync("document.querySelector('#continue-once')?.offsetHeight > 0", GuardedBrowser.Deadline);
    }

    [Test]
    public async Task LockedExemptions_CannotBeAddedOrRemoved()
    {
        await System.IO.File.WriteAllTextAsync(Browser.Home.ExemptFile, "mine.example\n");
        IPage options = await SetAsync(
            "allow",
            policy =>
            {
                policy["lockExemptions"] = true;
                policy["exempt"] = new JsonObject { ["mode"] = "default", ["domains"] = new JsonArray("paypai.com") };
            }
        );
        await options.NavigateAsync(Browser.ExtensionRoot + "options.html#exempt");
        await options.UntilAsync(
            "document.querySelector('#exempt-list > li[data-name=\"paypai.com\"]')?.dataset.source === 'machine-policy'",
            GuardedBrowser.Deadline
        );

        Assert.Multiple(async () =>
        {
            Assert.That(
                await options.ReadAsync("String(document.querySelectorAll('#exempt-list li').length)"),
                Is.EqualTo("1"),
                "the person's own is left aside"
            );
            Assert.That(await options.ReadAsync("String(document.querySelectorAll('#exempt-list .remove').length)"), Is.EqualTo("0"));
            Assert.That(await options.ReadAsync("String(document.querySelector('#exempt-panel').offsetHeight)"), Is.EqualTo("0"));
        });
        IPage page = await Browser.OpenLookalikeAsync("http://paypa1.com/locked");
        Assert.That(await page.ReadAsync("String(document.querySelectorAll('#never-warn').length)"), Is.EqualTo("0"));
        Assert.That(await page.ReadAsync("String(document.querySelectorAll('#continue-once').length)"), Is.EqualTo("1"));
        System.IO.File.Delete(Browser.Home.ExemptFile);
    }

    /// <summary>Writes the policy, and waits until the options page says that it is in force.</summary>
    private async Task<IPage> SetAsync(string bypass, Action<JsonObject>? more = null)
    {
        JsonObject policy = new JsonObject
        {
            ["bypass"] = bypass,
            ["records"] = new JsonObject { ["retentionDays"] = ++round },
        };
        more?.Invoke(policy);
        Browser.Etc.Write(File, policy);
        IPage options = await Browser.OpenOwnAsync("options.html#organisation");
        await options.UntilAsync(
            $"document.querySelector('#policy-rows [data-key=\"records.retentionDays\"][data-source=\"machine-policy\"] .policy-value')?.textContent === '{round}'",
            GuardedBrowser.Deadline
        );
        return options;
    }

    private async Task UntilFaultAsync()
    {
        IPage options = await Browser.OpenOwnAsync("options.html#state");
        await options.UntilAsync("!!document.querySelector('#fault-list [data-code=\"policy-invalid\"]')", GuardedBrowser.Deadline);
    }

    private async Task UntilForbiddenAsync()
    {
        IPage page = await Browser.OpenLookalikeAsync($"http://paypa1.com/{Guid.NewGuid():n}");
        await page.UntilAsync("document.querySelector('#forbidden')?.offsetHeight > 0", GuardedBrowser.Deadline);
    }
}
