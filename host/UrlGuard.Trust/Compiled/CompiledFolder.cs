using System.Globalization;
using System.Text;
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

    private const string ListsPattern = "*.lists",
        NotePattern = "*.stamps",
        TemporaryPattern = "*.tmp";

    /// <summary>A temporary file this old was left by a program that was killed.</summary>
    private static readonly TimeSpan TemporaryAge = TimeSpan.FromHours(1);

    /// <summary>Opens the lists compiled from files with these stamps; null when there are none.</summary>
    /// <param name="note">The note's name: what else went into it.</param>
    /// <param name="stamps">The stamps, as text without a line break.</param>
    internal Image? Find(ulong note, string stamps)
    {
        try
        {
            string file = NotePath(note);
            if (!FileStamp.Of(file).Exists)
                return null;
            string[] lines = Encoding.UTF8.GetString(LimitedFile.Read(file)).Split('\n');
            return
                lines is [_, var key, ""]
                && lines[0] == stamps
                && ulong.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number)
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
            PrivateFile.Replace(NotePath(note), Encoding.UTF8.GetBytes($"{stamps}\n{Name(key)}\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"compiled lists: {e.Message}");
        }
    }

    /// <summary>
    /// Reads compiled lists; null when there are none, or none that can be used. The whole file is read into memory and compared
    /// with its hash before a verdict. It is not mapped: cutting a mapped file ends every program that reads it (SIGBUS).
    /// </summary>
    internal Image? Open(ulong key)
    {
        string path = ListsPath(key);
        try
        {
            if (!FileStamp.Of(path).Exists)
                return null;
            if (OperatingSystem.IsLinux() && FileStatus.TryOfEntry(path) is not { IsOurs: true }) // the link itself too
                throw new InvalidDataException("it is not a file that only this user can write");
            using SafeFileHandle file = RegularFile.Open(path);
            if (OperatingSystem.IsLinux() && FileStatus.TryOf(file) is not { IsOurs: true })
                throw new InvalidDataException("it is not a file that only this user can write");
            Image image = new Image(Read(file));
            return image.Key != key ? throw new InvalidDataException("it was made from something else")
                : image.IsIntact() ? image
                : throw new InvalidDataException("it is damaged");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            remark($"compiled lists {Name(key)} are made anew: {e.Message}");
            return null;
        }
    }

    /// <summary>Writes compiled lists; false when that is not possible.</summary>
    internal bool Save(ulong key, byte[] image)
    {
        try
        {
            PrivateFile.Replace(ListsPath(key), image);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"compiled lists: {e.Message}");
            return false;
        }
        OldFiles.Sweep(path, ListsPattern, FilesKept, TimeSpan.Zero, clock);
        OldFiles.Sweep(path, NotePattern, FilesKept, TimeSpan.Zero, clock);
        OldFiles.Sweep(path, TemporaryPattern, kept: 0, TemporaryAge, clock);
        return true;
    }

    private static byte[] Read(SafeFileHandle file)
    {
        long length = RandomAccess.GetLength(file);
        if (length is 0 || length > Array.MaxLength)
            throw new InvalidDataException($"it has {length} bytes");
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)length, pinned: true);
        return RegularFile.Read(file, bytes) == bytes.Length ? bytes : throw new InvalidDataException("it was cut short");
    }

    private string ListsPath(ulong key) => Path.Combine(path, Name(key) + ".lists");

    private string NotePath(ulong note) => Path.Combine(path, Name(note) + ".stamps");

    private static string Name(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);
}
