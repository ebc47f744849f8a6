using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Does what a person does and reads what a person sees, by the ids that the extension's pages promise.</summary>
internal static class Pages
{
    /// <summary>Opens the popup as a tab, about the tab that shows this address, or about itself.</summary>
    public static async Task<IPage> OpenPopupAsync(this GuardedBrowser browser, string? about = null)
    {
        IPage popup = await browser.OpenOwnAsync("popup.html");
        if (about is not null)
        {
            JsonNode tab = await popup.UntilAsync(
                $"chrome.tabs.query({{}}).then(tabs => tabs.find(tab => tab.url === {PageActions.Quote(about)})?.id)",
                GuardedBrowser.Deadline
            );
            await popup.CloseAsync();
            popup = await browser.OpenOwnAsync($"popup.html#tab={tab}");
        }
        return popup;
    }

    /// <summary>Calls a browser's API with the rights of the extension.</summary>
    public static async Task CallAsync(this GuardedBrowser browser, string call)
    {
        IPage own = await browser.OpenOwnAsync("popup.html");
        await own.UntilAsync("!!document.querySelector('#helper')", GuardedBrowser.Deadline);
        await own.EvaluateAsync($"{call}.then(() => true)");
        await own.CloseAsync();
    }

    /// <summary>Waits for a tab, whoever opens it.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="isIt">Whether it is this one.</param>
    public static async Task<IPage> UntilTabAsync(this GuardedBrowser browser, Func<Tab, bool> isIt)
    {
        Tab tab = await Poll.UntilAsync("a tab", GuardedBrowser.Deadline, async () => (await browser.TabsAsync()).FirstOrDefault(isIt));
        return await browser.AttachAsync(tab);
    }

    /// <summary>Makes a bookmark and opens it in a new tab, as the browser's own interface does.</summary>
    public static async Task OpenBookmarkAsync(this GuardedBrowser browser, string url)
    {
        IPage ui = await browser.OpenInterfaceAsync();
        string address = PageActions.Quote(url);
        await ui.UntilAsync(
            $$"""
            globalThis.gBrowser
              ? PlacesUtils.bookmarks.insert({ parentGuid: PlacesUtils.bookmarks.toolbarGuid, title: "b", url: {{address}} })
                .then(({ url }) => (PlacesUIUtils.openNodeIn({ uri: url.href, type: 0 }, "tab", { ownerWindow: window }), true))
              : chrome.bookmarks.create({ title: "b", url: {{address}} })
                .then(({ id }) => (chrome.bookmarkManagerPrivate.openInNewTab(id, { active: true, split: false }), true))
            """,
            GuardedBrowser.Deadline
        );
    }

    /// <summary>Opens an address and waits for the server's page, at that very address.</summary>
    public static async Task<IPage> OpenSiteAsync(this GuardedBrowser browser, string url)
    {
        IPage page = await browser.OpenAsync(url);
        await page.UntilArrivedAsync(url);
        return page;
    }

    /// <summary>Opens an address and waits for the warning.</summary>
    public static async Task<IPage> OpenLookalikeAsync(this GuardedBrowser browser, string url)
    {
        IPage page = await browser.OpenAsync(url);
        await page.UntilWarnedAsync();
        return page;
    }

    public static Task UntilArrivedAsync(this IPage page, string url) =>
        page.UntilAsync($"location.href === {PageActions.Quote(url)} && !!document.querySelector('#stand-in')", GuardedBrowser.Deadline);

    public static Task UntilWarnedAsync(this IPage page) =>
        page.UntilAsync("location.protocol.endsWith('-extension:') && document.body.dataset.outcome", GuardedBrowser.Deadline);

    public static Task UntilHelperIsAsync(this IPage page, string state) =>
        page.UntilAsync($"document.querySelector('#helper')?.dataset.state === {PageActions.Quote(state)}", GuardedBrowser.Deadline);

    /// <summary>Waits until the options page shows a protected site.</summary>
    public static Task UntilListedAsync(this IPage options, string name) =>
        options.UntilAsync($"!!document.querySelector('#protected-list > li[data-name=\"{name}\"]')", GuardedBrowser.Deadline);

    /// <summary>
    /// In planned mode, waits until the browser's rules know a protected site or no longer do: they follow the list within
    /// milliseconds, and a test is faster than a person.
    /// </summary>
    public static async Task UntilPlannedAsync(this IPage page, string name, bool planned)
    {
        if (await page.ModeAsync() == "planned")
        {
            await page.UntilAsync(
                "chrome.declarativeNetRequest.getDynamicRules()"
                    + $".then(rules => JSON.stringify(rules).includes({PageActions.Quote(name)}) === {(planned ? "true" : "false")})",
                GuardedBrowser.Deadline
            );
        }
    }

    public static Task ClickAsync(this IPage page, string selector) => page.ClickAsync(selector, GuardedBrowser.Deadline);

    /// <summary>
    /// Presses Tab, or Shift+Tab, until an element has the focus: what can't be reached so can't be used without a mouse. Past
    /// the last element Firefox goes on to its own buttons, and no key reaches the page from there.
    /// </summary>
    public static async Task TabToAsync(this IPage page, string selector, string key = "Tab")
    {
        const int Most = 80;
        // What appears only once it was passed by is not come back to.
        await page.UntilAsync($"!!document.querySelector({PageActions.Quote(selector)})?.checkVisibility()", GuardedBrowser.Deadline);
        string hasFocus = $"!!document.activeElement?.matches({PageActions.Quote(selector)})";
        for (int pressed = 0; pressed < Most; pressed++)
        {
            if ((bool?)await page.EvaluateAsync(hasFocus) == true)
            {
                await Task.Delay(100); // a key that was still on its way would have moved the focus by now
                if ((bool?)await page.EvaluateAsync(hasFocus) == true)
                    return;
            }
            await page.PressAsync(key);
            await Task.Delay(20);
        }
        Assert.Fail(
            $"{selector} is not reached by {Most} times {key}; the focus is on "
                + await page.EvaluateAsync("document.activeElement?.outerHTML.slice(0, 200)")
        );
    }

    /// <summary>Tabs to an element and presses Enter on it.</summary>
    public static async Task PressOnAsync(this IPage page, string selector, string key = "Tab")
    {
        await page.TabToAsync(selector, key);
        await page.PressAsync("Enter");
    }

    public static Task<string> ModeAsync(this IPage page) => page.ReadAsync("document.querySelector('#mode').dataset.mode");

    /// <summary>The text of an element, once there is some.</summary>
    public static Task<string> TextAsync(this IPage page, string selector) =>
        page.ReadAsync($"document.querySelector({PageActions.Quote(selector)}).innerText.trim()");

    /// <summary>A string the page has to say, once it says one.</summary>
    public static async Task<string> ReadAsync(this IPage page, string expression) =>
        (string)(await page.UntilAsync(expression, GuardedBrowser.Deadline))!;

    /// <summary>
    /// Sends a request through the same browser and waits for it: what was on its way to the server before has arrived.
    /// </summary>
    public static async Task FenceAsync(this GuardedBrowser browser)
    {
        IPage page = await browser.OpenSiteAsync($"http://fence-{Guid.NewGuid():n}.example.org/");
        await page.CloseAsync();
    }
}
