using UrlGuard.Driving;
using UrlGuard.Installer;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Try;

/// <summary>Builds UrlGuard, starts a browser that has it, and shows what becomes of a lookalike.</summary>
/// <param name="output">Told what happens.</param>
/// <param name="cancellation">Ends it; what was started is closed and removed all the same.</param>
internal sealed class Demonstration(TextWriter output, CancellationToken cancellation)
{
    private const string Lookalike = "http://paypa1.com/";
    private static readonly string[] Protected = ["paypal.com", "example.com"];

    /// <summary>The browser's name, or null for the first that is found.</summary>
    public string? Browser { get; init; }

    /// <summary>Without a window: a screenshot is taken instead.</summary>
    public bool Headless { get; init; }

    /// <summary>The screenshot's file, or null for a new one in the temporary folder.</summary>
    public string? Screenshot { get; init; }

    /// <summary>Runs all of it.</summary>
    /// <returns>One of <see cref="TryStatus"/>.</returns>
    /// <exception cref="Refusal">There is no checkout, no browser or no build, or the browser failed.</exception>
    public async Task<int> RunAsync()
    {
        Machine machine = Machine.At(root: null);
        string checkout = Checkout.Find();
        FoundBrowser browser = await new BrowserChoice(machine, output).MakeAsync(Browser, cancellation);

        using ThrowAwayHome home = new();
        await using CountingServer server = new();
        Builder builder = new(checkout, home.Temporary, machine, output);
        string host = await builder.HostAsync(Path.Join(home.Path, "host"), cancellation);
        string extension = await builder.ExtensionAsync(browser.Kind.Flavour, cancellation);
        home.Register(browser, host);
        await File.WriteAllLinesAsync(home.ProtectedFile, Protected, cancellation);

        output.WriteLine(
            $"Starting {browser.Kind.Title} ({browser.Path}){(Headless ? " without a window" : "")} with a throw-away profile …"
        );
        output.WriteLine($"Protected: {string.Join(", ", Protected)}. Every name leads to a server on this machine.");
        output.WriteLine();
        LaunchOptions options = new()
        {
            Browser = browser,
            Profile = home.Profile,
            ServerPort = server.Port,
            Extension = extension,
            Headless = Headless,
            Environment = builder.Runtime.Concat(home.Environment).ToDictionary(),
        };
        try
        {
            return await new Trial(options, server, TimeProvider.System).RunAsync(Lookalike, ShowAsync, cancellation);
        }
        catch (Exception failed) when (failed is RemoteException or TimeoutException)
        {
            throw new Refusal($"{browser.Kind.Title} did not do as expected: {failed.Message}", TryStatus.NotStopped);
        }
    }

    private async Task<int> ShowAsync(IBrowser browser, IPage page, Sighting seen)
    {
        seen.Write(output);
        if (Headless)
        {
            string file = Path.GetFullPath(Screenshot ?? Path.Join(Path.GetTempPath(), $"urlguard-warning-{Environment.ProcessId}.png"));
            await File.WriteAllBytesAsync(file, await page.ScreenshotAsync(cancellation), cancellation);
            output.WriteLine($"screenshot    {file} (the one thing that stays)");
        }
        else
        {
            output.WriteLine();
            output.WriteLine("Look around in the window; close it to end. Nothing stays.");
            await browser.Ended.WaitAsync(cancellation);
        }
        return seen.IsStopped ? TryStatus.Stopped : TryStatus.NotStopped;
    }
}
