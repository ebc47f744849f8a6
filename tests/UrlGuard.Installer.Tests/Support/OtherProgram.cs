using System.Diagnostics;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>Another program, run to its end.</summary>
internal static class OtherProgram
{
    public static async Task<(int Status, string Output, string Error)> RunAsync(string input, string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(),
            error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
