using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Driving;

/// <summary>Firefox, driven by WebDriver BiDi.</summary>
internal sealed class FirefoxBrowser(BrowserProcess process, RemoteConnection remote) : IBrowser
{
    public Task Ended => process.Ended;

    public string? ExtensionRoot { get; private set; }

    public string Log => process.Log;

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
            options.Start,
        ];
        var process = new BrowserProcess(options, arguments);
        try
        {
            var address = await process.ListeningAsync(cancellation);
            var remote = await RemoteConnection.OpenAsync(address + "/session", cancellation);
            var browser = new FirefoxBrowser(process, remote);
            // The loopback server's certificate is its own and belongs to no name.
            var wanted = new JsonObject { ["alwaysMatch"] = new JsonObject { ["acceptInsecureCerts"] = options.AnyCertificate } };
            await remote.SendAsync("session.new", new JsonObject { ["capabilities"] = wanted }, cancellation: cancellation);
            if (options.Extension is { } folder)
            {
                var data = new JsonObject { ["type"] = "path", ["path"] = folder };
                await remote.SendAsync(
                    "webExtension.install", new JsonObject { ["extensionData"] = data }, cancellation: cancellation);
                browser.ExtensionRoot = $"moz-extension://{FirefoxPreferences.ExtensionUuid}/";
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
        var created = await remote.SendAsync(
            "browsingContext.create", new JsonObject { ["type"] = "tab" }, cancellation: cancellation);
        var page = new FirefoxPage(remote, (string)created["context"]!);
        await page.NavigateAsync(url, cancellation);
        return page;
    }

    public Task<IReadOnlyList<string>> TabsAsync(CancellationToken cancellation = default) => ContextsAsync("content", cancellation);

    public Task<IPage> AttachAsync(string tab, CancellationToken cancellation = default) =>
        Task.FromResult<IPage>(new FirefoxPage(remote, tab));

    /// <summary>The first window itself.</summary>
    public async Task<IPage> OpenInterfaceAsync(CancellationToken cancellation = default) =>
        new FirefoxPage(remote, (await ContextsAsync("chrome", cancellation))[0]);

    private async Task<IReadOnlyList<string>> ContextsAsync(string scope, CancellationToken cancellation)
    {
        var parameters = new JsonObject { ["maxDepth"] = 0, ["moz:scope"] = scope };
        var tree = await remote.SendAsync("browsingContext.getTree", parameters, cancellation: cancellation);
        return [.. from context in tree["contexts"]!.AsArray() select (string)context["context"]!];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await remote.SendAsync("browser.close");
        }
        catch (RemoteException)
        {
            // It closed the connection before it replied, or has ended already: both are what was asked for.
        }
        await process.DisposeAsync();
        await remote.DisposeAsync();
    }
}
