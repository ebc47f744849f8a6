using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Driving;

/// <summary>A Chromium-family browser, driven by its DevTools protocol.</summary>
internal sealed class ChromiumBrowser(BrowserProcess process, RemoteConnection remote) : IBrowser
{
    public Task Ended => process.Ended;

    public string? ExtensionRoot { get; private set; }

    public string Log => process.Log;

    public static async Task<ChromiumBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default)
    {
        var process = new BrowserProcess(options, ChromiumArguments.For(options));
        try
        {
            var address = await process.ListeningAsync(cancellation);
            var remote = await RemoteConnection.OpenAsync(address, cancellation);
            var browser = new ChromiumBrowser(process, remote);
            if (options.Extension is { } folder)
            {
                var loaded = await remote.SendAsync(
                    "Extensions.loadUnpacked", new JsonObject { ["path"] = folder }, cancellation: cancellation);
                browser.ExtensionRoot = $"chrome-extension://{loaded["id"]}/";
            }
            return browser;
        }
        catch
        {
            process.Kill();
            await process.DisposeAsync();
            throw;
        }
    }

    public async Task<IPage> OpenAsync(string url, CancellationToken cancellation = default)
    {
        var target = await remote.SendAsync(
            "Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellation: cancellation);
        var id = (string)target["targetId"]!;
        var session = await remote.SendAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = id, ["flatten"] = true }, cancellation: cancellation);
        var page = new ChromiumPage(remote, id, (string)session["sessionId"]!);
        await page.NavigateAsync(url, cancellation);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await remote.SendAsync("Browser.close");
        }
        catch (RemoteException)
        {
            // It closed the connection before it replied, or has ended already: both are what was asked for.
        }
        await process.DisposeAsync();
        await remote.DisposeAsync();
    }
}
