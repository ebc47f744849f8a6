using System.Diagnostics.CodeAnalysis;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Registration;

/// <summary>Changes files so that all of it happens or none: what was done is undone on disposal, unless it was kept.</summary>
/// <param name="machine">Whose files.</param>
/// <param name="folderMode">Permissions of the folders that have to be made.</param>
[SuppressMessage("Interoperability", "CA1416", Justification = "Machine.At refuses other systems.")]
internal sealed class FileJournal(Machine machine, UnixFileMode folderMode) : IDisposable
{
    private const UnixFileMode FileMode644 =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode FileMode755 =
        FileMode644 | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly Stack<Action> undo = new();
    private readonly List<string> foldersMade = [];

    /// <summary>The folders that had to be made, in that order.</summary>
    public IReadOnlyList<string> FoldersMade => foldersMade;

    /// <summary>Makes a folder and those above it, as far as they are missing.</summary>
    public void MakeFolder(string path)
    {
        string onDisk = machine.OnDisk(path);
        if (Directory.Exists(onDisk))
            return;
        if (Path.GetDirectoryName(path) is string parent)
            MakeFolder(parent);
        Directory.CreateDirectory(onDisk);
        undo.Push(() => Directory.Delete(onDisk));
        File.SetUnixFileMode(onDisk, folderMode); // whatever the umask: every user's browser reads a system folder
        foldersMade.Add(path);
    }

    /// <summary>Replaces or creates a file in one step: a browser that looks meanwhile sees the old one or the new one.</summary>
    public void Write(string path, byte[] content, bool isProgram = false)
    {
        string onDisk = machine.OnDisk(path);
        Action back = File.Exists(onDisk) ? PutBack(onDisk) : () => File.Delete(onDisk);
        Replace(onDisk, content, isProgram ? FileMode755 : FileMode644);
        undo.Push(back);
    }

    /// <summary>Deletes a file.</summary>
    public void Delete(string path)
    {
        string onDisk = machine.OnDisk(path);
        Action back = PutBack(onDisk);
        File.Delete(onDisk);
        undo.Push(back);
    }

    /// <summary>Removes a folder if nothing is in it. False when it stays.</summary>
    public bool RemoveFolderIfEmpty(string path)
    {
        string onDisk = machine.OnDisk(path);
        if (!Directory.Exists(onDisk))
            return true;
        if (Directory.EnumerateFileSystemEntries(onDisk).Any())
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

    private static Action PutBack(string path)
    {
        byte[] content = File.ReadAllBytes(path);
        UnixFileMode mode = File.GetUnixFileMode(path);
        return () => Replace(path, content, mode);
    }

    private static void Replace(string path, byte[] content, UnixFileMode mode)
    {
        string temporary = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (FileStream file = new(temporary, new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = mode,
            }))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.SetUnixFileMode(temporary, mode);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
