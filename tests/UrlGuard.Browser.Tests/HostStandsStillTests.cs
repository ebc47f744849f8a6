using System.Diagnostics;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// The helper was killed a moment ago, hangs, or sleeps with the background. A warning must come, before a request unless the
/// machine is too slow for the deadline (docs/adr/0013), and it must not deny a request that went out.
/// </summary>
public sealed class HostStandsStillTests(BrowserSetUp setUp) : InstalledFixture(setUp)
{
    [Test]
    public async Task HostKilledAMomentAgo_IsStartedAnewForTheNavigation()
    {
        using Process host = await HostProcess.UntilAsync(Browser.Home);
        host.Kill();

        await OpenAsync("paypaq.com");

        using Process next = await HostProcess.UntilAsync(Browser.Home);
        Assert.That(next.Id, Is.Not.EqualTo(host.Id));
    }

    [Test]
    public async Task HostThatHangs_IsReplacedWithinTheNavigation()
    {
        using Process host = await HostProcess.UntilAsync(Browser.Home);
        await host.SignalAsync("STOP");
        try
        {
            await OpenAsync("paypax.com");
            IPage popup = await Browser.OpenPopupAsync();
            await popup.UntilHelperIsAsync("connected");
        }
        finally
        {
            host.Kill(); // it has lost its browser, and can't notice
        }
    }

    [Test]
    public async Task BackgroundThatSleeps_IsWokenForTheNavigation()
    {
        // Asked again: a background that has just been told something is not put to sleep. The host ends with it.
        await Poll.UntilAsync(
            "a background that sleeps",
            GuardedBrowser.Deadline,
            async () =>
            {
                using Process? host = HostProcess.Of(Browser.Home);
                await Browser.StopBackgroundsAsync();
                return host is null || host.WaitForExit(TimeSpan.FromSeconds(1)) ? Browser : null;
            }
        );

        await OpenAsync("paypak.com");
    }

    private async Task OpenAsync(string host)
    {
        IPage page = await Browser.OpenLookalikeAsync($"http://{host}/");
        await Browser.FenceAsync();
        bool isDenied = await page.ReadAsync("document.body.dataset.outcome") == "stopped-before-request";
        Assert.That(Browser.Server.CountFor(host), isDenied ? Is.Zero : Is.Positive, "what the warning says of requests");
    }
}
