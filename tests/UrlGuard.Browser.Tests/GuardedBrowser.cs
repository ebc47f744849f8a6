using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Browser.Tests;

/// <summary>A browser with UrlGuard, a person, and a counting server behind every name.</summary>
internal sealed class GuardedBrowser(
    LaunchOptions options,
    Situation situation,
    ThrowAwayHome home,
    ScriptedWeb web,
    CountingServer server,
    string extensionRoot
) : IAsyncDisposable
{
    /// <summary>Generous: a slow machine must not fail a test. What is waited for takes well under a second.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly List<IPage> pages = [];
    private IBrowser? browser;

    public ThrowAwayHome Home { get; } = home;

    /// <summary>The server's answers, where a test needs its own.</summary>
    public ScriptedWeb Web { get; } = web;

    public CountingServer Server { get; } = server;

    public string ExtensionRoot { get; } = extensionRoot;

    /// <summary>The browser's own view of <c>/etc</c>.</summary>
    public required PrivateEtc Etc { get; init; }

    /// <summary>The browser's own resolver, where the situation has one.</summary>
    public CountingResolver? Resolver { get; init; }

    /// <summary>Starts the browser and waits until UrlGuard works, or until it says that the host is missing.</summary>
    public static async Task<GuardedBrowser> StartAsync(BrowserSetUp setUp, Situation? situation = null)
    {
        situation ??= Situation.Usual;
        ThrowAwayHome home = new ThrowAwayHome();
        ScriptedWeb web = new ScriptedWeb();
        CountingServer server = new CountingServer(web.Answer);
        FoundBrowser found = Programs.Browser(setUp);
        PrivateEtc etc = new PrivateEtc(PrivateRoot(home));
        ExtensionId extension = await BrowserPolicies.WriteAsync(etc, setUp, situation, web);
        Dictionary<string, string> environment = home.Environment.ToDictionary();
        if (situation.ListsOf is { } other)
        {
            environment["XDG_CONFIG_HOME"] = other.Environment["XDG_CONFIG_HOME"];
        }
        else
        {
            await File.WriteAllLinesAsync(home.ProtectedFile, situation.Protected);
        }
        if (situation.HostInstalled && situation.UrlGuardInstalled && !situation.IsByCommand)
        {
            Action<ThrowAwayHome, FoundBrowser, ExtensionId> register =
                situation.Register ?? ((person, kind, id) => person.Register(kind, situation.Host, id));
            register(home, found, extension);
        }
        LaunchOptions options = new LaunchOptions
        {
            Browser = found,
            Profile = home.Profile,
            ServerPort = server.Port,
            AsProxy = situation.IsBehindProxy,
            LooksNamesUp = situation.LooksNamesUp,
            Environment = environment,
            Through = etc.Through,
            Extension = setUp.IsPacked() || !situation.UrlGuardInstalled ? null : Programs.Extension(found.Kind.Flavour),
        };
        string root = setUp.IsFirefox() ? $"moz-extension://{FirefoxPreferences.ExtensionUuid}/" : $"chrome-extension://{extension.Id}/";
        GuardedBrowser guarded = new GuardedBrowser(options, situation, home, web, server, root)
        {
            Etc = etc,
            Resolver = situation.LooksNamesUp ? await CountingResolver.StartAsync(etc, Path.Combine(home.Path, "resolver.log")) : null,
        };
        try
        {
            await guarded.LaunchAsync(options);
            return guarded;
        }
        catch (Exception failed)
        {
            string said = await guarded.DescribeAsync();
            await guarded.DisposeAsync();
            throw new AssertionException($"UrlGuard did not come up in {setUp}: {failed.Message}\n{said}", failed);
        }
    }

    /// <summary>The folder of <see cref="PrivateEtc"/>.</summary>
    public static string PrivateRoot(ThrowAwayHome home) => Path.Combine(home.Path, "private");

    /// <summary>Closes the browser and starts it again as the same person.</summary>
    public Task RestartAsync() => RestartAsync(options => options);

    /// <summary>The same, where the helper is not there, or is there, by then.</summary>
    public async Task RestartAsync(string helper)
    {
        await CloseBrowserAsync();
        await LaunchAsync(options, helper);
    }

    /// <summary>Closes the browser and starts it again in another way.</summary>
    public async Task RestartAsync(Func<LaunchOptions, LaunchOptions> how)
    {
        await CloseBrowserAsync();
        await LaunchAsync(how(options));
    }

    /// <summary>Closes the browser as a person does. The profile stays.</summary>
    public async Task CloseBrowserAsync()
    {
        pages.Clear();
        if (browser is not null)
        {
            await browser.DisposeAsync();
            browser = null;
        }
    }

    /// <summary>Opens a tab without waiting for what it will show.</summary>
    public async Task<IPage> OpenAsync(string url)
    {
        IPage page = await browser!.OpenAsync(url);
        pages.Add(page);
        return page;
    }

    /// <summary>Opens a page of the extension, such as <c>options.html</c>.</summary>
    public Task<IPage> OpenOwnAsync(string page) => OpenAsync(ExtensionRoot + page);

    /// <summary>The tabs of all windows, whoever opened them.</summary>
    public Task<IReadOnlyList<Tab>> TabsAsync() => browser!.TabsAsync();

    public Task<IPage> AttachAsync(Tab tab) => browser!.AttachAsync(tab);

    /// <summary>Stops the extension's background, as the browser does with one that has nothing to do.</summary>
    public Task StopBackgroundsAsync() => browser!.StopBackgroundsAsync();

    /// <summary>A page with the rights of the browser's own interface.</summary>
    public async Task<IPage> OpenInterfaceAsync() => await browser!.OpenInterfaceAsync();

    /// <summary>Closes the tabs that were opened, so that the next case finds none.</summary>
    public async Task CloseTabsAsync()
    {
        foreach (IPage page in pages)
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
        await CloseBrowserAsync();
        Resolver?.Dispose();
        await Server.DisposeAsync();
        Home.Dispose();
    }

    /// <summary>For a failed test: what every tab, the server, the host and the browser said.</summary>
    public async Task<string> DescribeAsync()
    {
        IReadOnlyList<Tab> tabs = [];
        try
        {
            tabs = browser is null ? [] : await browser.TabsAsync();
        }
        catch (RemoteException)
        {
            // It has ended; its log below says how.
        }
        return await Diagnosis.OfAsync(tabs, pages, Server, Home, browser?.Log);
    }

    private async Task LaunchAsync(LaunchOptions launch, string? helper = null)
    {
        browser = await BrowserLauncher.LaunchAsync(launch);
        if (!situation.UrlGuardInstalled)
            return;
        if (options.Extension is null && options.Browser.Kind.Flavour == Flavour.Origins)
            await UntilInstalledAsync();
        await Readiness.WaitAsync(browser, ExtensionRoot, helper ?? (situation.HostInstalled ? "connected" : "missing"), Deadline);
    }

    /// <summary>
    /// Waits for what a policy installs. Its pages must not be asked for before: Chromium then never installs it, unless by
    /// force (measured in 156).
    /// </summary>
    private async Task UntilInstalledAsync()
    {
        string folder = Path.Combine(Home.Profile, "Default", "Extensions", new Uri(ExtensionRoot).Host);
        await Poll.UntilAsync("the installation of the extension", Deadline, () => Task.FromResult(Directory.Exists(folder) ? this : null));
    }
}
