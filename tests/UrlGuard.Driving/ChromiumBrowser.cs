using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

/// <summary>A Chromium-family browser, driven by its DevTools protocol.</summary>
internal sealed class ChromiumBrowser(BrowserProcess process, RemoteConnection remote) : IBrowser
{
    public Task Ended => process.Ended;

    public string? ExtensionRoot { get; private set; }

    public string Log => process.Log;

    public static async Task<ChromiumBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default)
    {
        BrowserProcess process = new BrowserProcess(options, ChromiumArguments.For(options));
        try
        {
            string address = await process.ListeningAsync(cancellation);
            RemoteConnection remote = await RemoteConnection.OpenAsync(address, cancellation);
            ChromiumBrowser browser = new ChromiumBrowser(process, remote);
            if (options.Extension is { } folder)
            {
                JsonObject loaded = await remote.SendAsync(
                    "Extensions.loadUnpacked",
                    new JsonObject { ["path"] = folder },
                    cancellation: cancellation
                );
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
        JsonObject target = await remote.SendAsync(
            "Target.createTarget",
            new JsonObject { ["url"] = "about:blank" },
            cancellation: cancellation
        );
        IPage page = await AttachAsync(new Tab((string)target["targetId"]!, url), cancellation);
        await page.NavigateAsync(url, cancellation);
        return page;
    }

    public Task<IReadOnlyList<Tab>> TabsAsync(CancellationToken cancellation = default) => TargetsAsync("page", cancellation);

    public async Task<IPage> AttachAsync(Tab tab, CancellationToken cancellation = default)
    {
        JsonObject parameters = new JsonObject { ["targetId"] = tab.Id, ["flatten"] = true };
        JsonObject session = await remote.SendAsync("Target.attachToTarget", parameters, cancellation: cancellation);
        return new ChromiumPage(remote, tab.Id, (string)session["sessionId"]!);
    }

    public async Task StopBackgroundsAsync(CancellationToken cancellation = default)
    {
        foreach (Tab worker in await TargetsAsync("service_worker", cancellation))
            await remote.SendAsync("Target.closeTarget", new JsonObject { ["targetId"] = worker.Id }, cancellation: cancellation);
    }

    private async Task<IReadOnlyList<Tab>> TargetsAsync(string type, CancellationToken cancellation)
    {
        JsonObject targets = await remote.SendAsync("Target.getTargets", cancellation: cancellation);
        return
        [
            .. from target in targets["targetInfos"]!.AsArray()
            where (string)target["type"]! == type
            select new Tab((string)target["targetId"]!, (string)target["url"]!),
        ];
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
