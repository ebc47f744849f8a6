using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Driving;

/// <summary>A Chromium-family browser, driven by its DevTools protocol.</summary>
internal sealed class ChromiumBrowser : IBrowser
{
    private readonly BrowserProcess _process;
    private readonly RemoteConnection _remote;

    private ChromiumBrowser(BrowserProcess process, RemoteConnection remote)
    {
        _process = process;
        _remote = remote;
    }

    public int ProcessId => _process.Id;

    public Task Ended => _process.Ended;

    public string? ExtensionRoot { get; private set; }

    public string Log => _process.Log;

    public static async Task<ChromiumBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default)
    {
        var process = new BrowserProcess(options, ChromiumArguments.For(options));
        try
        {
            var address = await process.ListeningAsync(cancellation).ConfigureAwait(false);
            var remote = await RemoteConnection.OpenAsync(address, cancellation).ConfigureAwait(false);
            var browser = new ChromiumBrowser(process, remote);
            if (options.Extension is { } folder)
            {
                var loaded = await remote.SendAsync(
                    "Extensions.loadUnpacked", new JsonObject { ["path"] = folder }, cancellation: cancellation)
                    .ConfigureAwait(false);
                browser.ExtensionRoot = $"chrome-extension://{loaded["id"]}/";
            }
            return browser;
        }
        catch
        {
            process.Kill();
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<IPage> OpenAsync(string url, CancellationToken cancellation = default)
    {
        var target = await _remote.SendAsync(
            "Target.createTarget", new JsonObject { ["url"] = "about:blank" }, cancellation: cancellation).ConfigureAwait(false);
        var id = (string)target["targetId"]!;
        var session = await _remote.SendAsync(
            "Target.attachToTarget", new JsonObject { ["targetId"] = id, ["flatten"] = true }, cancellation: cancellation)
            .ConfigureAwait(false);
        var page = new ChromiumPage(_remote, id, (string)session["sessionId"]!);
        await page.NavigateAsync(url, cancellation).ConfigureAwait(false);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _remote.SendAsync("Browser.close").ConfigureAwait(false);
        }
        catch (RemoteException)
        {
            // It closed the connection before it replied, or has ended already: both are what was asked for.
        }
        await _process.DisposeAsync().ConfigureAwait(false);
        await _remote.DisposeAsync().ConfigureAwait(false);
    }
}
