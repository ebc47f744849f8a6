using System.Diagnostics;
using System.Text.RegularExpressions;

namespace UrlGuard.Tests;

/// <summary>
/// Runs programs so that no call that has to do with a network goes unnoticed, whoever of their children makes it: under strace(1),
/// which tells every call, and under a filter that ends the program (no-network.c). Tracing is not allowed everywhere, so what is
/// shown is shown by each way that works here.
/// </summary>
internal sealed partial class NetworkWatch : IDisposable
{
    private const int KilledByFilter = 128 + 31; // SIGSYS

    private static readonly Lazy<string?> Filter = new(Compile);

    private readonly bool isTraced;
    private readonly string folder = Directory.CreateTempSubdirectory("urlguard-network-").FullName;

    public NetworkWatch(string way) => isTraced = way == "strace";

    /// <summary>The ways that work on this machine.</summary>
    public static string[] Ways
    {
        get
        {
            string[] ways =
            [
                .. Works("strace", "-o", "/dev/null", "true") ? ["strace"] : Array.Empty<string>(),
                .. Filter.Value is string filter && Works(filter, "true") ? ["filter"] : Array.Empty<string>(),
            ];
            return ways.Length > 0
                ? ways
                : throw new InvalidOperationException("neither strace nor a seccomp filter works here: install strace, or a C compiler");
        }
    }

    private string Trace => Path.Join(folder, "trace");

    /// <summary>The program and arguments to start so that a program is watched.</summary>
    public (string Program, string[] Arguments) Wrap(string program, params string[] arguments)
    {
        // The managed runtime would wait for debuggers at a local socket; the published programs would not.
        string[] command = ["env", "DOTNET_EnableDiagnostics=0", program, .. arguments];
        return isTraced
            ? (
                "strace",
                ["-f", "--seccomp-bpf", "-qq", "-e", "signal=none", "-e", "trace=%network,io_uring_setup", "-o", Trace, .. command]
            )
            : (Filter.Value!, command);
    }

    /// <summary>The calls that were seen, but those by which a program writes to the system's log, if it may.</summary>
    public string[] Seen(int exitCode, bool mayLog = false)
    {
        if (!isTraced)
            return exitCode == KilledByFilter ? ["ended by the filter"] : [];
        return [.. File.ReadLines(Trace).Where(line => Call().IsMatch(line) && !(mayLog && SystemLog().IsMatch(line)))];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(program, arguments);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // not installed
        }
    }

    private static string? Compile()
    {
        string program = Path.Join(Directory.CreateTempSubdirectory("urlguard-filter-").FullName, "no-network");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(program)!, recursive: true);
        return Array.Exists(
            ["cc", "gcc", "clang"],
            compiler => Works(compiler, "-o", program, Path.Combine(Repository.Root, "tests", "Shared", "no-network.c"))
        )
            ? program
            : null;
    }

    // A thread that strace lets go outside of any call is written as "28441 ???( <detached ...>"; every real call has its name or number.
    [GeneratedRegex(@"^\d+ +\w+\(")]
    private static partial Regex Call();

    // syslog(3) in the C library: a datagram to /dev/log.
    [GeneratedRegex("""socket\(AF_UNIX, SOCK_DGRAM|connect\(\d+, \{sa_family=AF_UNIX, sun_path="/dev/log"\}|sendto\(\d+, .*, NULL, 0\)""")]
    private static partial Regex SystemLog();
}
