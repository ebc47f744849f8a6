using System.Diagnostics;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>The host ends in the middle of everything.</summary>
public sealed class HostKilledTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    [Test]
    public async Task KilledHost_IsTold_AndTheNextCheckRestartsIt()
    {
        IPage popup = await Browser.OpenPopupAsync();
        await popup.UntilHelperIsAsync("connected");
        using Process? first = HostProcess.Of(Browser.Home);
        Assert.That(first, Is.Not.Null, "a host runs");

        first!.Kill();

        await popup.UntilHelperIsAsync("crashed");
        Assert.That(await popup.TextAsync("#helper"), Is.Not.Empty);

        await Browser.OpenLookalikeAsync("http://paypa1.com/");
        await popup.UntilHelperIsAsync("connected");
        using Process? second = HostProcess.Of(Browser.Home);
        Assert.That(second?.Id, Is.Not.Null.And.Not.EqualTo(first.Id));
        await Browser.FenceAsync();
        Assert.That(Browser.Server.CountFor("paypa1.com"), Is.Zero);
    }
}
