using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Around;

/// <summary>One lookalike that nobody has met yet, and the browser to meet it in.</summary>
/// <param name="Browser">The browser.</param>
/// <param name="Target">What it imitates. On the list from the start, or not yet: see <see cref="ProtectAsync"/>.</param>
/// <param name="Host">The lookalike.</param>
internal sealed record Attempt(GuardedBrowser Browser, string Target, string Host)
{
    /// <summary>Requests to it from before it was an imitation of anything.</summary>
    public int EarlierRequests { get; private set; }

    /// <summary>The address at which the lookalike is met.</summary>
    public string Url => $"http://{Host}/login";

    /// <summary>A page of a site that is nothing like it, with this content.</summary>
    public string Elsewhere(string content)
    {
        string url = $"http://elsewhere-{Guid.NewGuid():n}.example.org/";
        Browser.Web.Page(url, content);
        return url;
    }

    /// <summary>Opens a page with this content, on a site that is nothing like the lookalike.</summary>
    public Task<IPage> OpenElsewhereAsync(string content) => Browser.OpenSiteAsync(Elsewhere(content));

    /// <summary>The tab that comes into being by an action.</summary>
    public async Task<IPage> NewPageAsync(Func<Task> act)
    {
        HashSet<string> before = (await Browser.TabsAsync()).Select(tab => tab.Id).ToHashSet();
        await act();
        return await Browser.UntilTabAsync(tab => !before.Contains(tab.Id) && !IsTool(tab));
    }

    /// <summary>A tab that was needed to act, and is being closed.</summary>
    private static bool IsTool(Tab tab) =>
        tab.Url.EndsWith("/popup.html", StringComparison.Ordinal) || tab.Url.StartsWith("chrome://", StringComparison.Ordinal);

    /// <summary>Puts the imitated site on the list, as the person would in a text editor, and waits until UrlGuard knows.</summary>
    public async Task ProtectAsync()
    {
        await File.AppendAllTextAsync(Browser.Home.ProtectedFile, Target + "\n");
        await UntilReadyAsync();
        CountFromHere();
    }

    /// <summary>Waits until UrlGuard is there and knows the imitated site.</summary>
    public async Task UntilReadyAsync()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync(Target);
        await options.UntilPlannedAsync(Target, planned: true);
        await options.CloseAsync();
    }

    /// <summary>Counts requests from here on: earlier ones came before the name was a lookalike.</summary>
    public void CountFromHere() => EarlierRequests = Browser.Server.CountFor(Host);
}
