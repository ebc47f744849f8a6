using System.Runtime.InteropServices;
using UrlGuard.Driving;
using UrlGuard.Installer;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Try;

/// <summary>Builds the host and the extension in a checkout.</summary>
/// <param name="checkout">The checkout.</param>
/// <param name="temporary">Where the tools may leave files.</param>
/// <param name="machine">Where the tools are.</param>
/// <param name="output">Told what is going on.</param>
internal sealed class Builder(string checkout, string temporary, Machine machine, TextWriter output)
{
    /// <summary>Publishes the host: natively where a C linker is present, else for the installed runtime.</summary>
    /// <param name="target">The folder to publish into.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <returns>The host's path.</returns>
    public async Task<string> HostAsync(string target, CancellationToken cancellation)
    {
        string[] publish =
        [
            "publish",
            "host/UrlGuard.Host",
            "-c",
            "Release",
            "-r",
            $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}",
            "-o",
            target,
            "-v",
            "quiet",
            // Nothing goes on running after this command, not even to make the next build faster.
            "--disable-build-servers",
        ];
        string host = Path.Join(target, HostProgram.FileName);
        if (machine.FindProgram(["clang", "gcc"]) is string linker)
        {
            output.WriteLine($"Building the host as a native program (linked by {linker}) …");
            if ((await Tool.RunAsync(checkout, "dotnet", publish, cancellation, temporary)).Succeeded)
                return host;
            output.WriteLine("That failed, perhaps because zlib1g-dev or libc6-dev is missing.");
        }
        output.WriteLine("Building the host for the .NET runtime that is installed here; a native one starts faster …");
        await MustAsync(checkout, "dotnet", [.. publish, "-p:PublishAot=false", "-p:SelfContained=false"], cancellation);
        return host;
    }

    /// <summary>Builds the extension.</summary>
    /// <returns>The folder to load it from.</returns>
    public async Task<string> ExtensionAsync(Flavour flavour, CancellationToken cancellation)
    {
        string source = Path.Join(checkout, "extension");
        output.WriteLine("Building the extension …");
        if (!PackagesAreInstalled(source))
            await MustAsync(source, "npm", ["ci", "--no-audit", "--no-fund"], cancellation);
        await MustAsync(source, "npm", ["run", "build"], cancellation);
        return Path.Join(source, "dist", flavour is Flavour.Extensions ? "firefox" : "chromium");
    }

    /// <summary>The environment by which a host that was not built natively finds its runtime when a browser starts it.</summary>
    public IReadOnlyDictionary<string, string> Runtime =>
        machine.FindProgram(["dotnet"]) is string dotnet
        && Path.GetDirectoryName(File.ResolveLinkTarget(dotnet, returnFinalTarget: true)?.FullName ?? dotnet) is string folder
            ? new Dictionary<string, string> { ["DOTNET_ROOT"] = folder }
            : new Dictionary<string, string>();

    // npm writes this file last, so it tells both that an installation was finished and what it was made from.
    private static bool PackagesAreInstalled(string source) =>
        File.GetLastWriteTimeUtc(Path.Join(source, "node_modules", ".package-lock.json"))
        >= File.GetLastWriteTimeUtc(Path.Join(source, "package-lock.json"));

    private async Task MustAsync(string folder, string program, string[] arguments, CancellationToken cancellation)
    {
        (bool succeeded, string said) = await Tool.RunAsync(folder, program, arguments, cancellation, temporary);
        if (!succeeded)
            throw new Refusal($"{program} {string.Join(' ', arguments)} failed:\n{said}", TryStatus.NotBuilt);
    }
}
