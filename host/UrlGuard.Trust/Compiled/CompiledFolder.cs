using System.Globalization;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;
using UrlGuard.Core.Images;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Compiled;

/// <summary>
/// Compiled lists on disk, a file each, named by what it was made from; and beside them small notes that say which of them
/// belongs to the files as they are. All of it can be deleted at any time: the lists are the truth.
/// </summary>
/// <param name="path">The folder; made when it is needed, for this user only.</param>
/// <param name="remark">Takes a line for the log when a file had to be refused.</param>
/// <param name="clock">Tells how old a file is.</param>
internal sealed class CompiledFolder(string path, Action<string> remark, TimeProvider clock)
{
    /// <summary>Compiled lists kept: those with and without the browser's policy, and one in use by a host that has yet to look.</summary>
    internal const int FilesKept = 3;

    private const string ListsPattern = "*.lists", NotePattern = "*.stamps", TemporaryPattern = "*.tmp";

    /// <summary>A temporary file so old is of a program that was killed.</summary>
    private static readonly TimeSpan TemporaryAge = TimeSpan.FromHours(1);

    /// <summary>Opens what was compiled from files that bore these stamps; null when there is no such thing.</summary>
    /// <param name="note">The note's name: what else went into it.</param>
    /// <param name="stamps">The stamps, as text without a line break.</param>
    internal Image? Find(ulong note, string stamps)
    {
        try
        {
            string[] lines = File.ReadAllLines(NotePath(note));
            return lines is [_, var key] && lines[0] == stamps && ulong.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
                ? Open(number)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Notes which compiled lists belong to files that bear these stamps.</summary>
    internal void Point(ulong note, string stamps, ulong key)
    {
        try
        {
            PrivateFile.Replace(NotePath(note), System.Text.Encoding.UTF8.GetBytes($"{stamps}\n{Name(key)}\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"compiled lists: {e.Message}");
        }
    }

    /// <summary>Maps compiled lists; null when there are none, or none that can be used.</summary>
    internal unsafe Image? Open(ulong key)
    {
        string file = ListsPath(key);
        try
        {
            if (!File.Exists(file))
                return null;
            // Before opening too: to open a pipe is to wait for its writer.
            if (OperatingSystem.IsLinux() && !UnixStatus.IsOurs(file))
                throw new InvalidDataException("it is not a file that only this user can write");
            using SafeFileHandle handle = File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (OperatingSystem.IsLinux() && !UnixStatus.IsOurs(handle))
                throw new InvalidDataException("it is not a file that only this user can write");
            long length = RandomAccess.GetLength(handle);
            if (length == 0)
                throw new InvalidDataException("it is empty");
            using MemoryMappedFile mapped = MemoryMappedFile.CreateFromFile(handle, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            // The view's own handle unmaps it once nobody holds it; it stays when the file's handle goes, and even the file.
            SafeMemoryMappedViewHandle view = mapped.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read).SafeMemoryMappedViewHandle;
            var image = new Image(view, (byte*)view.DangerousGetHandle(), length);
            return image.Key == key ? image : throw new InvalidDataException("it was made from something else");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            remark($"compiled lists {Name(key)} are made anew: {e.Message}");
            return null;
        }
    }

    /// <summary>Writes compiled lists and maps them; null when that is not possible.</summary>
    internal Image? Save(ulong key, byte[] image)
    {
        try
        {
            PrivateFile.Replace(ListsPath(key), image);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"compiled lists: {e.Message}");
            return null;
        }
        // A file that another host has mapped goes from the folder, not from under it; Windows deletes it not, and the next one tries again.
        OldFiles.Sweep(path, ListsPattern, FilesKept, TimeSpan.Zero, clock);
        OldFiles.Sweep(path, NotePattern, FilesKept, TimeSpan.Zero, clock);
        OldFiles.Sweep(path, TemporaryPattern, kept: 0, TemporaryAge, clock);
        return Open(key);
    }

    private string ListsPath(ulong key) => Path.Combine(path, Name(key) + ".lists");

    private string NotePath(ulong note) => Path.Combine(path, Name(note) + ".stamps");

    private static string Name(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);
}
