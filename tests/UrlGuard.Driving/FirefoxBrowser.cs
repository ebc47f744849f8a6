using System.Text.Json.Nodes;

namespace UrlGuard.Driving;

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
            "--profile",
            options.Profile,
            "--no-remote",
            "--new-instance",
            "--remote-debugging-port=0",
            // Without it a navigation to an extension's page is "not allowed in this context" (ESR 153).
            "--remote-allow-system-access",
            "--width=1280",
            "--height=900",
            .. options.Headless ? (string[])["--headless"] : [],
            // With an address it opens that instead of what was open.
            .. options.Restore ? (string[])[] : [options.Start],
        ];
        BrowserProcess process = new BrowserProcess(options, arguments);
        try
        {
            string address = await process.ListeningAsync(cancellation);
            RemoteConnection remote = await RemoteConnection.OpenAsync(address + "/session", cancellation);
            FirefoxBrowser browser = new FirefoxBrowser(process, remote);
            // The loopback server's certificate is its own and belongs to no name.
            JsonObject wanted = new JsonObject { ["alwaysMatch"] = new JsonObject { ["acceptInsecureCerts"] = options.AnyCertificate } };
            await remote.SendAsync("session.new", new JsonObject { ["capabilities"] = wanted }, cancellation: cancellation);
            if (options.Extension is { } folder)
            {
                JsonObject data = new JsonObject { ["type"] = "path", ["path"] = folder };
                await remote.SendAsync("webExtension.install", new JsonObject { ["extensionData"] = data }, cancellation: cancellation);
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
        JsonObject created = await remote.SendAsync(
            "browsingContext.create",
            new JsonObject { ["type"] = "tab" },
            cancellation: cancellation
        );
        FirefoxPage page = new FirefoxPage(remote, (string)created["context"]!);
        await page.NavigateAsync(url, cancellation);
        return page;
    }

    public Task<IReadOnlyList<Tab>> TabsAsync(CancellationToken cancellation = default) => ContextsAsync("content", cancellation);

    public Task<IPage> AttachAsync(Tab tab, CancellationToken cancellation = default) =>
        Task.FromResult<IPage>(new FirefoxPage(remote, tab.Id));

    public async Task StopBackgroundsAsync(CancellationToken cancellation = default) =>
        await (await OpenInterfaceAsync(cancellation)).EvaluateAsync(
            """
            Promise.all(WebExtensionPolicy.getActiveExtensions()
              .map(policy => policy.extension?.terminateBackground?.({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }))).then(() => true)
            """,
            cancellation
        );

    /// <summary>The first window itself.</summary>
    public async Task<IPage> OpenInterfaceAsync(CancellationToken cancellation = default) =>
        new FirefoxPage(remote, (await ContextsAsync("chrome", cancellation))[0].Id);

    private async Task<IReadOnlyList<Tab>> ContextsAsync(string scope, CancellationToken cancellation)
    {
        JsonObject parameters = new JsonObject { ["maxDepth"] = 0, ["moz:scope"] = scope };
        JsonObject tree = await remote.SendAsync("browsingContext.getTree", parameters, cancellation: cancellation);
        return [.. from context in tree["contexts"]!.AsArray() select new Tab((string)context["context"]!, (string)context["url"]!)];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // As a person closes it: after "browser.close" it does not know what was open (ESR 153).
            await (await OpenInterfaceAsync()).EvaluateAsync(
                "setTimeout(() => Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)) && true"
            );
        }
        catch (RemoteException)
        {
            // It closed the connection before it replied, or has ended already: both are what was asked for.
        }
        await process.DisposeAsync();
        await remote.DisposeAsync();
    }
}
