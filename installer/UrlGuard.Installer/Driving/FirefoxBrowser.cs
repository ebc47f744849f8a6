using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Driving;

/// <summary>Firefox, driven by WebDriver BiDi.</summary>
internal sealed class FirefoxBrowser : IBrowser
{
    private readonly BrowserProcess _process;
    private readonly RemoteConnection _remote;

    private FirefoxBrowser(BrowserProcess process, RemoteConnection remote)
    {
        _process = process;
        _remote = remote;
    }

    public int ProcessId => _process.Id;

    public Task Ended => _process.Ended;

    public string? ExtensionRoot { get; private set; }

    public string Log => _process.Log;

    public static async Task<FirefoxBrowser> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default)
    {
        FirefoxPreferences.Write(options);
        string[] arguments =
        [
            "--profile", options.Profile, "--no-remote", "--new-instance", "--remote-debugging-port=0",
            // Without it a navigation to an extension's page is "not allowed in this context" (ESR 153).
            "--remote-allow-system-access",
            "--width=1280", "--height=900",
            .. options.Headless ? (string[])["--headless"] : [],
            "about:blank",
        ];
        var process = new BrowserProcess(options, arguments);
        try
        {
            var address = await process.ListeningAsync(cancellation).ConfigureAwait(false);
            var remote = await RemoteConnection.OpenAsync(address + "/session", cancellation).ConfigureAwait(false);
            var browser = new FirefoxBrowser(process, remote);
            // The loopback server's certificate is its own and belongs to no name.
            var wanted = new JsonObject { ["alwaysMatch"] = new JsonObject { ["acceptInsecureCerts"] = true } };
            await remote.SendAsync("session.new", new JsonObject { ["capabilities"] = wanted }, cancellation: cancellation)
                .ConfigureAwait(false);
            if (options.Extension is { } folder)
            {
                var data = new JsonObject { ["type"] = "path", ["path"] = folder };
                await remote.SendAsync(
                    "webExtension.install", new JsonObject { ["extensionData"] = data }, cancellation: cancellation)
                    .ConfigureAwait(false);
                browser.ExtensionRoot = $"moz-extension://{FirefoxPreferences.ExtensionUuid}/";
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
        var created = await _remote.SendAsync(
            "browsingContext.create", new JsonObject { ["type"] = "tab" }, cancellation: cancellation).ConfigureAwait(false);
        var page = new FirefoxPage(_remote, (string)created["context"]!);
        await page.NavigateAsync(url, cancellation).ConfigureAwait(false);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _remote.SendAsync("browser.close").ConfigureAwait(false);
        }
        catch (RemoteException)
        {
            // It closed the connection before it replied, or has ended already: both are what was asked for.
        }
        await _process.DisposeAsync().ConfigureAwait(false);
        await _remote.DisposeAsync().ConfigureAwait(false);
    }
}
