using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// The programs in a folder named by their version. An upgrade puts the new ones beside the old ones and then turns the manifests,
/// so that a browser that starts the host meanwhile gets the old one or the new one, whole. On Linux a program that runs outlives
/// its file, so the old folder can go at once.
/// </summary>
internal static class VersionedPrograms
{
    /// <summary>Largest program that is copied, in bytes: a build without NativeAOT has 80 MB at most.</summary>
    public const long MaxLength = 1L << 30;

    /// <summary>The host, the command line, and the library that this looks for beside itself.</summary>
    public static readonly string[] FileNames = [HostProgram.FileName, HostProgram.CommandName, "libe_sqlite3.so"];

    /// <summary>The folder above those of the versions: file-hierarchy(7) for a person, the FHS, 3.13, for all.</summary>
    public static string Folder(Machine machine, Scope scope) =>
        scope is Scope.System
            ? "/opt/urlguard"
            : machine.Resolve("$HOME/.local/lib/urlguard") ?? throw new Refusal($"{machine.HomeFault}: there is nobody to install for");

    /// <summary>
    /// True when a host that was found is copied. A package's own is not, since the package manager upgrades it; nor is a
    /// developer's build with libraries beside it.
    /// </summary>
    public static bool Takes(Machine machine, string host) =>
        host != HostProgram.PackagedPath && !File.Exists(machine.OnDisk(host) + ".dll");

    /// <summary>True for the path of a program in the folder of a version.</summary>
    public static bool Has(Machine machine, Scope scope, string path) =>
        path.StartsWith(Folder(machine, scope) + "/", StringComparison.Ordinal)
        && path[(Folder(machine, scope).Length + 1)..].Split('/') is [string version, string name]
        && FileNames.Contains(name)
        && Version.TryParse(version, out Version? parsed)
        && parsed is { Build: >= 0, Revision: < 0 }
        && parsed.ToString() == version;

    /// <summary>Plans the copies of a host and of the command line beside it, and the script that starts this by its name.</summary>
    /// <param name="machine">Where to.</param>
    /// <param name="scope">For whom.</param>
    /// <param name="host">The host that was found.</param>
    /// <param name="version">Their version.</param>
    /// <param name="browsers">Who will start it.</param>
    /// <exception cref="Refusal">Somebody else could change one of them.</exception>
    public static PlannedFile[] Plan(Machine machine, Scope scope, string host, Version version, IReadOnlyList<Browser> browsers)
    {
        string source = Path.GetDirectoryName(host)!,
            target = Path.Join(Folder(machine, scope), version.ToString(3));
        PlannedFile[] programs =
        [
            .. FileNames
                .Where(name => File.Exists(machine.OnDisk(Path.Join(source, name))))
                .Select(name => new PlannedFile(
                    Path.Join(target, name),
                    Read(machine, Path.Join(source, name)),
                    [.. browsers],
                    IsProgram: true
                )),
        ];
        return [.. programs, .. ShellCommand.Plan(machine, scope, programs, browsers)];
    }

    private static byte[] Read(Machine machine, string path) =>
        PathSafety.WhoElseMayWrite(machine, path, PathSafety.RunnerAndSudoUser) is string fault
            ? throw new Refusal($"refused to copy {path}: {fault}")
            : LimitedFile.Read(machine.OnDisk(path), MaxLength);
}
