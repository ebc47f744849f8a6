namespace UrlGuard.Trust.Files;

/// <summary>Files and folders that programs keep for themselves: readable by this user only, whatever the umask is.</summary>
public static class PrivateFile
{
    /// <summary>Of a file, octal 600.</summary>
    internal const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Of a folder, octal 700.</summary>
    private const UnixFileMode FolderMode = FileMode | UnixFileMode.UserExecute;

    /// <summary>For a program whose files are all its user's own: what it makes from now on is, also where others open the files.</summary>
    public static void MakeAllPrivate()
    {
        if (!OperatingSystem.IsWindows())
            UnixCalls.Withhold((UnixFileMode)0x3F); // octal 077
    }

    /// <summary>Makes a folder where there is none, for this user only.</summary>
    /// <returns>Whether it was not there.</returns>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to make it.</exception>
    internal static bool MakeFolder(string path)
    {
        if (Directory.Exists(path))
            return false;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, FolderMode);
            File.SetUnixFileMode(path, FolderMode); // a umask takes rights away too
        }
        return true;
    }

    /// <summary>
    /// Makes a folder of a program's own: one that is there, as an earlier version made it, is closed to others. The person's
    /// folder of lists is not such a one.
    /// </summary>
    /// <inheritdoc cref="MakeFolder"/>
    public static void MakeOwnFolder(string path)
    {
        if (MakeFolder(path) || !OperatingSystem.IsLinux())
            return;
        if (FileStatus.TryOf(path) is { IsFolder: true } status && status.Owner == FileStatus.Me && status.Mode != FolderMode)
            File.SetUnixFileMode(path, FolderMode);
    }

    /// <summary>Replaces a file of a program's own in one step. Its folder is made when it is missing.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it.</exception>
    internal static void Replace(string path, byte[] bytes)
    {
        MakeOwnFolder(Path.GetDirectoryName(path)!);
        // A name of its own: two hosts may write the same at once, and either's file will do.
        string temporary = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Write(temporary, bytes, FileMode);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary); // a full disk must not be filled with beginnings
            throw;
        }
    }

    /// <summary>Writes a new file, down to the disk.</summary>
    internal static void Write(string path, byte[] bytes, UnixFileMode mode)
    {
        File.Delete(path); // never into what lies there: it may have another name, or another reader
        FileStreamOptions options = new FileStreamOptions
        {
            Mode = System.IO.FileMode.CreateNew,
            Access = FileAccess.Write,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        using FileStream stream = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
