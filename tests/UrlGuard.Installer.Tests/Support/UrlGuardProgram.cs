using System.Diagnostics;
using System.Text;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>
/// The real <c>urlguard</c>, run as a person or another program runs it: the published one beside the host that <c>URLGUARD_HOST</c>
/// names (tests/run sets it), which starts in milliseconds, or else the one that was built beside the tests.
/// </summary>
internal static class UrlGuardProgram
{
    /// <summary>The program's file.</summary>
    public static string Path => System.IO.Path.Join(Folder, "urlguard");

    /// <summary>The host's, beside it.</summary>
    public static string Host => System.IO.Path.Join(Folder, "urlguard-host");

    private static string Folder =>
        System.IO.Path.GetDirectoryName(Environment.GetEnvironmentVariable("URLGUARD_HOST")) ?? TestContext.CurrentContext.TestDirectory;

    /// <summary>Starts it with these variables set.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartIn(System.IO.Path.GetTempPath(), environment, arguments);

    private static Process StartIn(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo how = new(Path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder,
        };
        foreach (string variable in new[] { "XDG_CONFIG_HOME", "XDG_STATE_HOME" })
            how.Environment.Remove(variable);
        foreach ((string name, string value) in environment)
            how.Environment[name] = value;
        return Process.Start(how)!;
    }

    /// <summary>Runs it to its end; Ada's home is the sandbox's.</summary>
    public static Task<Result> RunAsync(Sandbox sandbox, string? input, params string[] arguments) =>
        RunAsync(Start(Home(sandbox), arguments), input);

    /// <summary>Runs it to its end in a folder.</summary>
    public static Task<Result> RunInAsync(string folder, Sandbox sandbox, string input, params string[] arguments) =>
        RunAsync(StartIn(folder, Home(sandbox), arguments), input);

    private static Dictionary<string, string> Home(Sandbox sandbox) =>
        new()
        {
            ["HOME"] = sandbox.On(Sandbox.Home),
            ["PATH"] = sandbox.On("/usr/bin"), // this computer's browsers are not Ada's
        };

    private static async Task<Result> RunAsync(Process started, string? input)
    {
        using Process process = started;
        Task<string> output = process.StandardOutput.ReadToEndAsync(),
            error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>The result of a run.</summary>
    internal sealed record Result(int Status, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
