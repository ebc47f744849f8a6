using UrlGuard.Driving;
using UrlGuard.Installer;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Try;

/// <summary>Chooses the browser to try UrlGuard in. Where there is none, it installs one if that needs no password.</summary>
internal sealed class BrowserChoice(Machine machine, TextWriter output)
{
    private const string Package = "chromium";

    /// <summary>The one that was named, else the first that is found, else a Chromium installed now.</summary>
    /// <exception cref="Refusal">There is none; the message has the command that installs one.</exception>
    public async Task<FoundBrowser> MakeAsync(string? named, CancellationToken cancellation)
    {
        IReadOnlyList<FoundBrowser> found = FoundBrowser.All(machine);
        if (named is not null)
        {
            return found.FirstOrDefault(browser => browser.Kind.Name == named)
                ?? throw new Refusal(
                    $"--browser {named}: not found here. Known: "
                        + $"{string.Join(", ", BrowserTable.Embedded.Browsers.Select(browser => browser.Name))}",
                    TryStatus.NoBrowser
                );
        }

        if (found.Count > 0)
            return found[0];
        await InstallAsync(cancellation);
        return FoundBrowser.All(machine) is [FoundBrowser installed, ..]
            ? installed
            : throw NoBrowser($"{Package} was installed and still is not found");
    }

    private async Task InstallAsync(CancellationToken cancellation)
    {
        if (machine.FindProgram(["apt-get"]) is null)
            throw new Refusal("no browser was found: install Chromium or Firefox and run this again", TryStatus.NoBrowser);
        string[] root = [];
        if (!Environment.IsPrivilegedProcess)
        {
            if (!(await Tool.RunAsync("/", "sudo", ["-n", "true"], cancellation)).Succeeded)
                throw NoBrowser("no browser was found, and installing one needs a password");
            root = ["sudo", "-n"];
        }
        output.WriteLine($"No browser was found: installing {Package} with apt{(root.Length > 0 ? " and sudo" : "")} …");
        foreach (
            string[] step in (string[][])
                [
                    ["update"],
                    ["install", "--no-install-recommends", "-y", Package],
                ]
        )
        {
            string[] command = [.. root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", .. step];
            (bool succeeded, string said) = await Tool.RunAsync("/", command[0], command[1..], cancellation);
            if (!succeeded)
                throw NoBrowser($"apt-get {step[0]} failed:\n{said}");
        }
    }

    private static Refusal NoBrowser(string why) =>
        new($"{why}. Run:\n  sudo apt-get update && sudo apt-get install {Package}", TryStatus.NoBrowser);
}
