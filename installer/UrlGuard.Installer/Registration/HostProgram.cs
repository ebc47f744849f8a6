using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Registration;

/// <summary>The executable that browsers start.</summary>
internal static class HostProgram
{
    /// <summary>Its file name.</summary>
    public const string FileName = "urlguard-host";

    /// <summary>The file name of the command line that stands beside it.</summary>
    public const string CommandName = "urlguard";

    /// <summary>The path where packages put it.</summary>
    public const string PackagedPath = "/usr/lib/urlguard/" + FileName;

    /// <summary>Commands that put a package's files there again, whether or not its version is installed.</summary>
    private static readonly string[] Renewals = ["apt install --reinstall", "dnf reinstall", "zypper install --force"];

    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Finds the host when nobody said where it is: beside this program, else where packages put it.</summary>
    /// <exception cref="Refusal">It is in neither place.</exception>
    public static string Find(Machine machine) =>
        TryFind(machine)
        ?? throw new Refusal(
            $"{FileName} was not found: neither {(machine.IsThisOne ? Beside : "beside this program (not looked for with --root)")} "
                + $"nor {PackagedPath} exists. Name it with --host PATH."
                + PublishAdvice()
        );

    /// <summary>The command that removes the package; null where no package put the host here.</summary>
    public static string? RemovalOfPackage(Machine machine)
    {
        if (!File.Exists(machine.OnDisk(PackagedPath)))
            return null;
        string? manager = Array.Find(["apt", "dnf", "zypper"], name => File.Exists(machine.OnDisk($"/usr/bin/{name}")));
        return manager is null ? $"sudo rpm -e {CommandName}" : $"sudo {manager} remove {CommandName}";
    }

    /// <summary>Says how the package is installed once more: by its manager where that still has it, else from its file.</summary>
    public static string RenewalOfPackage(Machine machine)
    {
        string? command = Array.Find(Renewals, renewal => File.Exists(machine.OnDisk($"/usr/bin/{renewal.Split(' ')[0]}")));
        return command is null ? "its file, by the system's package manager" : $"`sudo {command} {CommandName}`, or its file";
    }

    /// <summary>The words for a command line whose <c>install</c> finds another host than a damaged one, or null.</summary>
    public static string? InstallerWithout(Machine machine, string damaged) =>
        machine.IsThisOne && Beside != damaged && File.Exists(Beside) && Environment.ProcessPath is { } running
            ? ShellCommand.Quoted(running)
        : damaged != PackagedPath && File.Exists(machine.OnDisk(PackagedPath)) ? CommandName
        : null;

    /// <summary>Says why a browser should not be told to start this file; null when there is nothing against it.</summary>
    /// <param name="machine">Where it is.</param>
    /// <param name="path">The path that a manifest names.</param>
    /// <param name="trusted">Who may change it, beside root.</param>
    public static (HostFault Fault, string Words)? FaultOf(Machine machine, string path, uint[] trusted)
    {
        if (!Path.IsPathRooted(path))
            return (HostFault.Missing, $"{path} is not an absolute path");
        try
        {
            string onDisk = machine.OnDisk(path);
            if (Directory.Exists(onDisk))
                return (HostFault.Missing, $"{path} is a folder");
            if (!File.Exists(onDisk))
                return (HostFault.Missing, $"{path} does not exist");
            if ((FileStatus.Of(onDisk).Mode & AnyExecute) == 0)
                return (HostFault.NotExecutable, $"{path} is not executable (chmod +x)");
            return PathSafety.WhoElseMayWrite(machine, path, trusted) is string words ? (HostFault.Writable, words) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (HostFault.Missing, e.Message);
        }
    }

    private static string Beside => Path.Join(AppContext.BaseDirectory, FileName);

    private static string? TryFind(Machine machine) =>
        machine.IsThisOne && File.Exists(Beside) ? Beside
        : File.Exists(machine.OnDisk(PackagedPath)) ? PackagedPath
        : null;

    /// <summary>Somebody in a source checkout has no host because it has not been built: says how.</summary>
    private static string PublishAdvice()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Join(folder, "UrlGuard.sln")))
                return Advice(folder);
        }
        return File.Exists("UrlGuard.sln") ? Advice(Environment.CurrentDirectory) : "";

        static string Advice(string checkout) =>
            $" This is a source checkout: run, in {checkout}, "
            + $"`dotnet publish host/UrlGuard.Host -c Release -r linux-x64 -o OUT`, then give --host OUT/{FileName}.";
    }
}
