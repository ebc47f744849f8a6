namespace UrlGuard.Driving;

/// <summary>Waiting until the extension is up and its helper stands as expected, as the popup says it.</summary>
internal static class Readiness
{
    /// <summary>Opens the popup as a tab of its own and closes it again.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="extensionRoot">Where the extension's pages are.</param>
    /// <param name="helper">The state to wait for: <c>connected</c>, or <c>missing</c> where there is no host.</param>
    /// <param name="deadline">For all of it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The mode: <c>blocking</c>, <c>planned</c> or <c>backstop</c>.</returns>
    public static async Task<string> WaitAsync(
        IBrowser browser,
        string extensionRoot,
        string helper,
        TimeSpan deadline,
        CancellationToken cancellation = default
    )
    {
        IPage popup = await OpenPopupAsync(browser, extensionRoot, deadline, cancellation);
        try
        {
            await popup.UntilAsync(
                $"document.querySelector('#helper').dataset.state === {PageActions.Quote(helper)}",
                deadline,
                cancellation
            );
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException(
                $"{late.Message} The popup says: {await popup.EvaluateAsync("document.body.innerText", cancellation)}"
            );
        }
        string mode = (string)(await popup.UntilAsync("document.querySelector('#mode').dataset.mode", deadline, cancellation))!;
        if (mode == "planned" && helper == "connected")
        {
            // The plan comes after the connection, and until it is in force a lookalike would only meet the backstop.
            await popup.UntilAsync(
                "chrome.declarativeNetRequest.getDynamicRules().then(rules => rules.length > 0)",
                deadline,
                cancellation
            );
        }
        await popup.CloseAsync(cancellation);
        return mode;
    }

    /// <summary>Opens the popup as a tab. An extension that a policy is still installing has no pages yet: it is asked for again.</summary>
    public static async Task<IPage> OpenPopupAsync(
        IBrowser browser,
        string extensionRoot,
        TimeSpan deadline,
        CancellationToken cancellation = default
    )
    {
        string address = extensionRoot + "popup.html";
        IPage popup = await browser.OpenAsync(address, cancellation);
        await Poll.UntilAsync("the extension's popup", deadline, Ask, cancellation);
        return popup;

        async Task<object?> Ask()
        {
            try
            {
                return await popup.UntilAsync("document.querySelector('#helper')?.dataset.state", TimeSpan.FromSeconds(1), cancellation);
            }
            catch (TimeoutException)
            {
                await popup.NavigateAsync(address, cancellation);
                return null;
            }
        }
    }
}
