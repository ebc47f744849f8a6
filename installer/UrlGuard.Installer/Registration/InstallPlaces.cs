using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Registration;

/// <summary>Every place where <c>install</c> can put a file. It never made a file elsewhere, whatever a receipt says.</summary>
internal sealed class InstallPlaces
{
    private readonly Machine machine;
    private readonly Scope scope;
    private readonly HashSet<string> files;
    private readonly HashSet<string> folders;

    /// <summary>Collects them.</summary>
    /// <param name="table">The places of manifests and policies.</param>
    /// <param name="machine">Whose files.</param>
    /// <param name="scope">For whom.</param>
    public InstallPlaces(BrowserTable table, Machine machine, Scope scope)
    {
        this.machine = machine;
        this.scope = scope;
        files =
        [
            .. from browser in table.Browsers
            from folder in table.PlaceOf(browser, machine.Platform, scope)?.Folders ?? []
            let resolved = machine.Resolve(folder)
            where resolved is not null
            select Path.Join(resolved, table.ManifestName),
            .. scope is Scope.System ? StrongPlaces.All(table, machine) : [],
            ShellCommand.PathIn(machine, scope),
        ];
        string program = $"{VersionedPrograms.Folder(machine, scope)}/{HostProgram.FileName}";
        folders = [.. files.Append(program).Append(Receipt.PathFor(machine, scope)).SelectMany(Above)];
    }

    /// <summary>True when a file is in one of them.</summary>
    public bool Has(string path) => files.Contains(path) || VersionedPrograms.Has(machine, scope, path);

    /// <summary>True when a folder is above one of them.</summary>
    public bool HasFolder(string path) => folders.Contains(path) || VersionedPrograms.Has(machine, scope, $"{path}/{HostProgram.FileName}");

    private static IEnumerable<string> Above(string path)
    {
        for (string? folder = Path.GetDirectoryName(path); folder is not null and not "/"; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }
}
