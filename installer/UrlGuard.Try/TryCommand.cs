using System.CommandLine;

namespace UrlGuard.Try;

/// <summary>The command line: the main job in one command, in a browser that is thrown away afterwards.</summary>
internal static class TryCommand
{
    /// <summary>Describes the options.</summary>
    public static RootCommand Create()
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
        RootCommand command = new(
            "Builds UrlGuard in this checkout and shows it: a browser with a throw-away profile opens a lookalike of paypal.com, "
                + "which a server on this machine answers. Nothing is installed, and nothing but the screenshot stays.\n"
                + "Exit status: 0 stopped before one request; 1 not stopped; 3 no browser; 4 not built; 130 interrupted."
        );
        command.Add(browser);
        command.Add(headless);
        command.Add(screenshot);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                try
                {
                    Demonstration demonstration = new(parsed.InvocationConfiguration.Output, cancellation)
                    {
                        Browser = parsed.GetValue(browser),
                        Headless = parsed.GetValue(headless) || !HasDisplay,
                        Screenshot = parsed.GetValue(screenshot),
                    };
                    return await demonstration.RunAsync();
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    return TryStatus.Interrupted;
                }
            }
        );
        return command;
    }

    private static bool HasDisplay =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
