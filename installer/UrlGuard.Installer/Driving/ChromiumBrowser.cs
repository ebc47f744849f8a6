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
        var page = await AttachAsync((string)target["targetId"]!, cancellation);
        await page.NavigateAsync(url, cancellation);
        return page;
    }

    public async Task<IReadOnlyList<string>> TabsAsync(CancellationToken cancellation = default)
    {
        var targets = await remote.SendAsync("Target.getTargets", cancellation: cancellation);
        return [.. from target in targets["targetInfos"]!.AsArray() where (string)target["type"]! == "page" select (string)target["targetId"]!];
    }

    public async Task<IPage> AttachAsync(string tab, CancellationToken cancellation = default)
    {
        var parameters = new JsonObject { ["targetId"] = tab, ["flatten"] = true };
        var session = await remote.SendAsync("Target.attachToTarget", parameters, cancellation: cancellation);
        return new ChromiumPage(remote, tab, (string)session["sessionId"]!);
    }

    public Task<IPage> OpenInterfaceAsync(CancellationToken cancellation = default) => OpenAsync("chrome://bookmarks/", cancellation);

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
