using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Replaces a file that people edit too, so that every reader and every crash finds the old text or the new one, and that
/// nothing anybody writes meanwhile is lost, whichever way their editor saves (docs/adr/0020). What was there before stays beside it.
/// </summary>
internal static class AtomicFile
{
    /// <summary>The longest wait for another program that is editing. Measured p99 with four writers: 0.5 s.</summary>
    internal static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The longest wait until a list that was just emptied is filled again, and the longest time of tries while others keep
    /// writing.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(10);

    /// <summary>The name for the text that was there before, as editors give it.</summary>
    internal static string Previous(string path) => path + "~";

    /// <summary>Reads, changes and replaces a file while no other program does; a missing file reads as empty.</summary>
    /// <param name="path">The file. Its folder is made when it is missing; a symbolic link is followed.</param>
    /// <param name="isLost">Whether a file that is empty or missing was there a moment ago and can't be meant so.</param>
    /// <param name="change">
    /// From the old text to the new one; null leaves the file as it is. It may be asked again, about a newer text.
    /// </param>
    /// <exception cref="IOException">It can't be written, another program holds the lock too long, or it was emptied just now.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it.</exception>
    internal static void Edit(string path, Func<string, bool> isLost, Func<byte[], byte[]?> change)
    {
        string target = ResolveLink(path);
        string directory = Path.GetDirectoryName(target)!;
        PrivateFile.MakeFolder(directory);
        // The new text is made before the lock is taken, for a long list takes long; under the lock only where it was not to be.
        (byte[]? from, byte[]? to) = (null, null);
        byte[]? Change(byte[] bytes)
        {
            if (from is null || !bytes.AsSpan().SequenceEqual(from))
                (from, to) = (bytes, change(bytes));
            return to;
        }
        byte[] first;
        using (HeldFile old = HeldFile.Open(target))
            first = old.Bytes; // and given back: an editor that comes now need not wait
        Change(first);

        using SafeFileHandle held = Lock(Path.Combine(directory, ".lock"));
        for (long start = Environment.TickCount64; ; Thread.Sleep(LockRetry))
        {
            bool isLate = Environment.TickCount64 - start > Patience.TotalMilliseconds;
            using HeldFile old = HeldFile.Open(target);
            if (old.Bytes.Length == 0 && isLost(target))
            {
                if (isLate)
                    throw new IOException($"{path}: it was emptied or taken away just now; if that was meant, try again in a moment");
            }
            else if (Change(old.Bytes) is not { } text || TryReplace(old, target, text))
            {
                return;
            }
            else if (isLate)
            {
                throw new IOException($"{path}: another program is writing it all the time");
            }
        }
    }

    /// <summary>Replaces the text that was read by another; false, with nothing changed, when the file no longer holds it.</summary>
    private static bool TryReplace(HeldFile old, string target, byte[] text)
    {
        if (text.Length > LimitedFile.MaxLength)
            throw new IOException($"{target}: it would have {text.Length} bytes, more than the {LimitedFile.MaxLength} that are read");
        // The lock is ours: a temporary file that lies here is of a program that was killed.
        string directory = Path.GetDirectoryName(target)!,
            temporary = Path.Combine(directory, "." + Path.GetFileName(target) + ".tmp");
        try
        {
            PrivateFile.Write(
                temporary,
                text,
                old.Exists && !OperatingSystem.IsWindows() ? File.GetUnixFileMode(target) : PrivateFile.FileMode
            );
            if (!old.IsStill(target))
                return false;
            if (!old.Exists)
            {
                File.Move(temporary, target, overwrite: false);
                DirectorySync.Flush(directory);
                return true;
            }
            Exchange(temporary, target);
            DirectorySync.Flush(directory);
            // Between the last look and the exchange somebody may have saved: over it, or by opening what is now aside.
            if (old.IsStill(temporary))
            {
                KeepPrevious(temporary, target);
                return true;
            }
            Exchange(temporary, target);
            using HeldFile ours = HeldFile.Open(temporary);
            if (!ours.Bytes.AsSpan().SequenceEqual(text))
                Exchange(temporary, target); // and saved once more, over our text: the newest stays
            return false;
        }
        catch (FileNotFoundException)
        {
            return false; // taken away between the last look and the exchange
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Best effort: a list that was written is written, with or without the one before it.</summary>
    private static void KeepPrevious(string temporary, string target)
    {
        try
        {
            File.Move(temporary, Previous(target), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Something else lies there.
        }
    }

    /// <summary>Swaps two files, in one step where the system can.</summary>
    private static void Exchange(string one, string other)
    {
        string aside = one + "~";
        if (OperatingSystem.IsWindows())
        {
            File.Replace(one, other, aside);
        }
        else if (UnixCalls.TryExchange(one, other))
        {
            return;
        }
        else
        {
            File.Delete(aside);
            UnixCalls.AddName(other, aside);
            File.Move(one, other, overwrite: true);
        }
        File.Move(aside, one, overwrite: true);
    }

    private static string ResolveLink(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <summary>Takes the lock of a folder: a file that no other user can open, and so hold.</summary>
    internal static SafeFileHandle Lock(string path)
    {
        for (long start = Environment.TickCount64; ; Thread.Sleep(LockRetry))
        {
            bool isLate = Environment.TickCount64 - start > LockTimeout.TotalMilliseconds;
            if (!OperatingSystem.IsWindows())
            {
                SafeFileHandle file = UnixCalls.Open(path, UnixCalls.ToLock, PrivateFile.FileMode);
                try
                {
                    if (OperatingSystem.IsLinux() && FileStatus.TryOf(file) is not { IsOwn: true })
                        throw new IOException($"{path}: it is not a file of this user");
                    if (File.GetUnixFileMode(file) != PrivateFile.FileMode)
                        File.SetUnixFileMode(file, PrivateFile.FileMode); // as an earlier version made it
                    if (UnixCalls.TryLock(file, path))
                        return file;
                }
                catch
                {
                    file.Dispose();
                    throw;
                }
                file.Dispose();
                if (isLate)
                    throw new IOException($"{path}: another program is editing");
                continue;
            }
            try
            {
                return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && !isLate)
            {
                // Another program's.
            }
        }
    }
}
