using System.Diagnostics;

namespace UrlGuard.Browser.Tests;

/// <summary>The published <c>urlguard</c>, installing by policy into a private view of the files.</summary>
internal static class StrongCommand
{
    /// <summary>The path of the host in that view.</summary>
    public const string Host = "/opt/urlguard-test/urlguard-host";

    public static async Task InstallAsync(PrivateEtc etc, PackedExtension packed)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(etc.Root + Host)!);
        File.Copy(Programs.Host, etc.Root + Host);
        await RunAsync("install", "--strong", "--yes", "--crx", packed.Crx, "--host", Host, "--browser", "chromium", "--root", etc.Root);
    }

    public static Task<string> UninstallAsync(string root) => RunAsync("uninstall", "--scope", "system", "--root", root);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(Programs.CommandLine, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output + await error);
        return output;
    }
}
