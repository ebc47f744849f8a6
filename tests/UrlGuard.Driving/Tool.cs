using System.ComponentModel;
using System.Diagnostics;

namespace UrlGuard.Driving;

/// <summary>Runs another program to its end.</summary>
internal static class Tool
{
    /// <summary>Runs it without input and keeps what it says.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">Its name, looked for on the search path, or its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellation">Ends it, and what it started.</param>
    /// <param name="temporary">Where it leaves its temporary files; builds leave several.</param>
    /// <returns>Whether it ended with 0, and its output and errors together.</returns>
    public static async Task<(bool Succeeded, string Said)> RunAsync(
        string folder,
        string program,
        IReadOnlyList<string> arguments,
        CancellationToken cancellation,
        string? temporary = null
    )
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // `dotnet run` tells its children where its own build engine is, which is not for the builds started here.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        if (temporary is not null)
            start.Environment["TMPDIR"] = temporary;
        try
        {
            using Process process = Process.Start(start)!;
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
            try
            {
                string output = await process.StandardOutput.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return (process.ExitCode == 0, output + await errors);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Win32Exception missing)
        {
            return (false, $"{program}: {missing.Message}");
        }
    }
}
