using System.Diagnostics.CodeAnalysis;
using System.Text;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer;

/// <summary>A file that a verb writes: the old one or the whole new one, never a part.</summary>
internal static class OutputFile
{
    /// <summary>The age from which a temporary file is of a program that was killed: writing takes less than a second.</summary>
    private static readonly TimeSpan LeftOverAge = TimeSpan.FromMinutes(1);

    /// <summary>True where writing one would replace the other, by whatever path, or where that is not sure.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.OrdinalIgnoreCase)
        || (OperatingSystem.IsLinux() && File.Exists(one) && File.Exists(other) && FileStatus.Of(one) == FileStatus.Of(other));

    /// <summary>Replaces a file of text.</summary>
    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    public static void Replace(string path, string text) => Replace(path, InBytes(text));

    /// <summary>Replaces a file of text that holds another one: whoever watches it need not look for nothing.</summary>
    /// <exception cref="IOException">It can't be read or written; what was there is as it was.</exception>
    public static void Renew(string path, string text)
    {
        byte[] content = InBytes(text);
        RefuseOthers(path); // reading a pipe waits for ever
        if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            Replace(path, content);
    }

    /// <summary>Deletes the temporary files of programs that were killed while they wrote a file.</summary>
    public static void DeleteLeftOver(string path) =>
        OldFiles.Sweep(FolderOf(path), $".{Path.GetFileName(path)}.????????.???", kept: 0, LeftOverAge, TimeProvider.System);

    /// <summary>
    /// Replaces a file. A link at its place goes; what it leads to stays as it is. Not a device or a pipe, nor a link to one: root's
    /// <c>/dev/stdout</c> would be gone for everybody.
    /// </summary>
    /// <param name="path">Where.</param>
    /// <param name="content">All of it.</param>
    /// <param name="mode">Its permissions, whatever the umask; what the umask leaves when left out.</param>
    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    [SuppressMessage("Interoperability", "CA1416", Justification = "A mode is given on Linux only.")]
    public static void Replace(string path, byte[] content, UnixFileMode? mode = null)
    {
        // A name that nobody can foresee, and a file that must be new: nothing is written through a link that somebody put there.
        string folder = FolderOf(path);
        if (!Directory.Exists(folder))
            throw new IOException($"{path} can't be written: there is no folder {folder}");
        RefuseOthers(path);
        string temporary = Path.Join(folder, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            if (mode is UnixFileMode permissions)
                File.SetUnixFileMode(temporary, permissions);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void RefuseOthers(string path)
    {
        if (OperatingSystem.IsLinux() && File.Exists(path) && FileStatus.Of(path).Type is FileType.Other)
            throw new IOException($"{path} is a device or a pipe, which no file may take the place of");
    }

    private static byte[] InBytes(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? Path.GetPathRoot(path)!;
}
