using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A browser with UrlGuard, a person, and a counting server behind every name.</summary>
internal sealed class GuardedBrowser(
    LaunchOptions options, Situation situation, ThrowAwayHome home, CountingServer server, string extensionRoot) : IAsyncDisposable
{
    /// <summary>Generous: a slow machine must not fail a test. What is waited for takes well under a second.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly List<IPage> pages = [];
    private IBrowser? browser;

    public ThrowAwayHome Home { get; } = home;

    public CountingServer Server { get; } = server;

    public string ExtensionRoot { get; } = extensionRoot;

    /// <summary>Starts the browser and waits until UrlGuard works, or until it says that the host is missing.</summary>
    public static async Task<GuardedBrowser> StartAsync(BrowserSetUp setUp, Situation? situation = null)
    {
        situation ??= Situation.Usual;
        var home = new ThrowAwayHome();
        var server = new CountingServer();
        var found = Programs.Browser(setUp);
        var etc = new PrivateEtc(Path.Combine(home.Path, "private"));
        var extension = await BrowserPolicies.WriteAsync(etc, setUp, situation);
        await File.WriteAllLinesAsync(home.ProtectedFile, situation.Protected);
        if (situation.HostInstalled)
        {
            home.Register(found, Programs.Host, extension);
        }
        var options = new LaunchOptions
        {
            Browser = found,
            Profile = home.Profile,
            ServerPort = server.Port,
            Environment = home.Environment,
            Through = etc.Through,
            Extension = setUp == BrowserSetUp.ChromiumByPolicy ? null : Programs.Extension(found.Kind.Flavour),
        };
        var root = setUp == BrowserSetUp.Firefox
            ? $"moz-extension://{FirefoxPreferences.ExtensionUuid}/"
            : $"chrome-extension://{extension.Id}/";
        var guarded = new GuardedBrowser(options, situation, home, server, root);
        try
        {
            await guarded.LaunchAsync();
            return guarded;
        }
        catch (Exception failed)
        {
            var said = await guarded.DescribeAsync();
            await guarded.DisposeAsync();
            throw new AssertionException($"UrlGuard did not come up in {setUp}: {failed.Message}\n{said}", failed);
        }
    }

    /// <summary>Closes the browser and starts it again as the same person.</summary>
    public async Task RestartAsync()
    {
        await browser!.DisposeAsync();
        pages.Clear();
        await LaunchAsync();
    }

    /// <summary>Opens a tab without waiting for what it will show.</summary>
    public async Task<IPage> OpenAsync(string url)
    {
        var page = await browser!.OpenAsync(url);
        pages.Add(page);
        return page;
    }

    /// <summary>Opens a page of the extension, such as <c>options.html</c>.</summary>
    public Task<IPage> OpenOwnAsync(string page) => OpenAsync(ExtensionRoot + page);

    /// <summary>Closes the tabs that were opened, so that the next case finds none.</summary>
    public async Task CloseTabsAsync()
    {
        foreach (var page in pages)
        {
            try
            {
                await page.CloseAsync();
            }
            catch (RemoteException)
            {
                // The case has closed it itself.
            }
        }
        pages.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        await Server.DisposeAsync();
        Home.Dispose();
    }

    /// <summary>For a failed test: what every tab, the server, the host and the browser said.</summary>
    public Task<string> DescribeAsync() => Diagnosis.OfAsync(pages, Server, Home, browser?.Log);

    private async Task LaunchAsync()
    {
        browser = await BrowserLauncher.LaunchAsync(options);
        await Readiness.WaitAsync(browser, ExtensionRoot, situation.HostInstalled ? "connected" : "missing", Deadline);
    }
}
