using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>"Protect the sites you use": only Firefox lets a test answer the question for the permission beforehand.</summary>
public sealed class UsedSitesTests
{
    [Test]
    public async Task Bookmarks_AreOffered_AndThePermissionIsGivenBack()
    {
        await using GuardedBrowser browser = await GuardedBrowser.StartAsync(BrowserSetUp.Firefox);
        IPage options = await browser.OpenOwnAsync("options.html#find");
        await options.UntilHelperIsAsync("connected");

        await options.ClickAsync("#from-bookmarks");

        // What a new profile has as bookmarks.
        await options.UntilAsync("document.querySelector('#proposal-groups').innerText.includes('mozilla.org')", GuardedBrowser.Deadline);
        Assert.Multiple(async () =>
        {
            Assert.That(
                (int?)await options.EvaluateAsync("document.querySelectorAll('#proposal input:checked').length"),
                Is.Zero,
                "nothing is chosen for a person"
            );
            Assert.That((bool?)await options.EvaluateAsync("chrome.permissions.contains({ permissions: ['bookmarks'] })"), Is.False);
            Assert.That(await File.ReadAllTextAsync(browser.Home.ProtectedFile), Does.Not.Contain("mozilla"));
        });
    }
}
