using System.Diagnostics.CodeAnalysis;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// Changes files so that all of it happens or none: what was done is undone on disposal, unless it was kept. Nothing is done where
/// somebody else could have a hand in it.
/// </summary>
/// <param name="machine">Whose files.</param>
/// <param name="scope">For whom.</param>
[SuppressMessage("Interoperability", "CA1416", Justification = "Machine.At refuses other systems.")]
internal sealed class FileJournal(Machine machine, Scope scope) : IDisposable
{
    private const UnixFileMode UserFolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode SystemFolderMode =
        UserFolderMode | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const UnixFileMode FileMode644 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FileMode755 = FileMode644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly Stack<Action> undo = new();
    private readonly List<string> foldersMade = [];

    /// <summary>The folders that had to be made, in that order.</summary>
    public IReadOnlyList<string> FoldersMade => foldersMade;

    /// <summary>Makes a folder and those above it, as far as they are missing.</summary>
    public void MakeFolder(string path)
    {
        if (Directory.Exists(machine.OnDisk(path)))
            return;
        if (Path.GetDirectoryName(path) is string parent)
            MakeFolder(parent);
        string onDisk = SafeEntry(path);
        if (FileStatus.OfEntry(onDisk) is not null) // a link above all: what it leads to from here is not what it does there
            throw new IOException($"{path} is there, and leads to no folder");
        Directory.CreateDirectory(onDisk);
        undo.Push(() => Directory.Delete(onDisk));
        // Whatever the umask: every user's browser reads a system folder.
        File.SetUnixFileMode(onDisk, scope is Scope.System ? SystemFolderMode : UserFolderMode);
        foldersMade.Add(path);
    }

    /// <summary>Replaces or creates a file in one step: a browser that looks meanwhile sees the old one or the new one.</summary>
    public void Write(string path, byte[] content, bool isProgram = false)
    {
        string onDisk = SafeEntry(path);
        Action back = File.Exists(onDisk) ? PutBack(onDisk) : () => File.Delete(onDisk);
        OutputFile.Replace(onDisk, content, isProgram ? FileMode755 : FileMode644);
        undo.Push(back);
    }

    /// <summary>Deletes a file; of a link only the link.</summary>
    public void Delete(string path)
    {
        string onDisk = SafeEntry(path);
        Action back = PutBack(onDisk);
        File.Delete(onDisk);
        undo.Push(back);
    }

    /// <summary>Removes a folder if nothing is in it. False when it stays.</summary>
    public bool RemoveFolderIfEmpty(string path)
    {
        string onDisk = machine.EntryOnDisk(path);
        if (FileStatus.OfEntry(onDisk) is not FileStatus status)
            return true;
        if (!status.IsFolder || WhoElse(path) is not null || Directory.EnumerateFileSystemEntries(onDisk).Any())
            return false;
        UnixFileMode before = File.GetUnixFileMode(onDisk);
        Directory.Delete(onDisk);
        undo.Push(() => Directory.CreateDirectory(onDisk, before));
        return true;
    }

    /// <summary>Keeps what was done.</summary>
    public void Keep() => undo.Clear();

    /// <summary>Undoes what was done, last first, as far as that is possible.</summary>
    public void Dispose()
    {
        while (undo.TryPop(out Action? step))
        {
            try
            {
                step();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The error that brought us here is the one to report; the steps below may still succeed.
            }
        }
    }

    private string SafeEntry(string path) =>
        WhoElse(path) is string fault ? throw new Refusal($"refused to change {path}: {fault}") : machine.EntryOnDisk(path);

    private string? WhoElse(string path) => PathSafety.WhoElseCouldMake(machine, path, PathSafety.TrustedIn(machine, scope));

    private static Action PutBack(string path)
    {
        if (new FileInfo(path).LinkTarget is string target)
        {
            return () =>
            {
                File.Delete(path);
                File.CreateSymbolicLink(path, target);
            };
        }
        byte[] content = LimitedFile.Read(path, VersionedPrograms.MaxLength);
        UnixFileMode mode = File.GetUnixFileMode(path);
        return () => OutputFile.Replace(path, content, mode);
    }
}
