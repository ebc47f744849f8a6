using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>100,000 protected sites by policy: in Chromium by the browser's, which crosses to the host in parts; in Firefox by the machine's.</summary>
[TestFixture(BrowserSetUp.Firefox)]
[TestFixture(BrowserSetUp.ChromiumByPolicy)]
public sealed class LargePolicyTests(BrowserSetUp setUp) : GuardedFixture(setUp)
{
    private const int Sites = 100_000;

    private protected override Situation Situation =>
        SetUp.IsFirefox() ? new() { MachinePolicy = Policy() } : new() { BrowserPolicy = Policy() };

    [Test]
    public async Task AHundredThousandSites_AreGuarded_AndTheOptionsPageWorks()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        // The person's two are there too. 5 s on a machine at rest, 25 to 32 s where ten others share two cores.
        await options.UntilAsync(
            $"document.querySelector('#protected-total')?.textContent.replace(/\\D/g, '') === '{(Sites + 2).ToString(CultureInfo.InvariantCulture)}'",
            4 * GuardedBrowser.Deadline
        );
        await options.ClickAsync("#protected-search");
        await options.TypeAsync("site77777-bank");
        await options.UntilAsync(
            "document.querySelectorAll('#protected-list li').length === 1 && !!document.querySelector('[data-name=\"site77777-bank.com\"] .locked')",
            GuardedBrowser.Deadline
        );

        await Browser.OpenLookalikeAsync("http://site77777-bamk.com/");
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("site77777-bamk.com"), Is.Zero);
    }

    private static JsonObject Policy() =>
        new()
        {
            ["protected"] = new JsonObject
            {
                ["mode"] = "add",
                ["domains"] = new JsonArray([
                    .. Enumerable
                        .Range(0, Sites)
                        .Select(number => (JsonNode)string.Create(CultureInfo.InvariantCulture, $"site{number}-bank.com")),
                ]),
            },
        };
}
