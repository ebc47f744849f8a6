using System.CommandLine;
using UrlGuard.Installer.Driving;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Try;

/// <summary><c>urlguard try</c>: the main job in one command, in a browser that is thrown away afterwards.</summary>
internal static class TryCommand
{
    private const string Lookalike = "http://paypa1.com/";
    private static readonly string[] Protected = ["paypal.com", "example.com"];

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string?> browser = new("--browser")
        {
            Description = "the browser to use (default: the first that is found)",
            HelpName = "NAME",
        };
        Option<bool> headless = new("--headless") { Description = "no window, even where there is a display" };
        Option<string?> screenshot = new("--screenshot")
        {
            Description = "where the picture of the warning goes when there is no window (default: a new file in the temporary folder)",
            HelpName = "FILE",
        };
        Command verb = new("try",
            "Builds UrlGuard in this checkout and shows it: a browser with a throw-away profile opens a lookalike of paypal.com, "
            + "which a server on this machine answers. Nothing is installed, nothing but the screenshot stays.\n"
            + "Exit status: 0 stopped before one request; 1 not stopped; 3 no browser; 4 not built.");
        verb.Add(browser);
        verb.Add(headless);
        verb.Add(screenshot);
        verb.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(browser), parsed.GetValue(headless) || !HasDisplay, parsed.GetValue(screenshot),
            parsed.InvocationConfiguration.Output, cancellation));
        return verb;
    }

    private static bool HasDisplay =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };

    private static async Task<int> RunAsync(
        string? named, bool headless, string? screenshot, TextWriter output, CancellationToken cancellation)
    {
        Machine machine = Machine.At(root: null);
        string checkout = Checkout.Find();
        FoundBrowser browser = await new BrowserChoice(machine, output).MakeAsync(named, cancellation);

        using ThrowAwayHome home = new();
        await using CountingServer server = new();
        Builder builder = new(checkout, machine, output);
        string host = await builder.HostAsync(Path.Join(home.Path, "host"), cancellation);
        string extension = await builder.ExtensionAsync(browser.Kind.Flavour, cancellation);
        home.Register(browser, host);
        await File.WriteAllLinesAsync(home.ProtectedFile, Protected, cancellation);

        output.WriteLine($"Starting {browser.Kind.Title} ({browser.Path}){(headless ? " without a window" : "")} with a throw-away profile …");
        output.WriteLine($"Protected: {string.Join(", ", Protected)}. Every name leads to a server on this machine.");
        output.WriteLine();
        LaunchOptions options = new()
        {
            Browser = browser,
            Profile = home.Profile,
            ServerPort = server.Port,
            Extension = extension,
            Headless = headless,
            Environment = builder.Runtime.Concat(home.Environment).ToDictionary(),
        };
        int status = TryStatus.NotStopped;
        try
        {
            await new Trial(options, server, TimeProvider.System).RunAsync(Lookalike, ShowAsync, cancellation);
        }
        catch (Exception failed) when (failed is RemoteException or TimeoutException)
        {
            throw new Refusal($"{browser.Kind.Title} did not do as expected: {failed.Message}", TryStatus.NotStopped);
        }
        return status;

        async Task ShowAsync(IBrowser running, IPage page, Sighting seen)
        {
            seen.Write(output);
            status = seen.IsStopped ? TryStatus.Stopped : TryStatus.NotStopped;
            if (headless)
            {
                string file = Path.GetFullPath(screenshot ?? Path.Join(Path.GetTempPath(), $"urlguard-warning-{Environment.ProcessId}.png"));
                await File.WriteAllBytesAsync(file, await page.ScreenshotAsync(cancellation), cancellation);
                output.WriteLine($"screenshot    {file} (the one thing that stays)");
                return;
            }
            output.WriteLine();
            output.WriteLine("Look around in the window; close it to end. Nothing stays.");
            await running.Ended.WaitAsync(cancellation);
        }
    }
}
