namespace UrlGuard.Trust.Files;

/// <summary>
/// A copy of a list or policy as it was when it was last usable, for a program that starts while the original is not. It is read
/// at no other time, and goes with the original: whoever deletes or empties that means it.
/// </summary>
/// <param name="path">The copy; for this user only.</param>
/// <param name="remark">Takes a line for the log when it can't be read or written.</param>
internal sealed class LastGoodFile(string path, Action<string> remark)
{
    /// <summary>Bytes that could not be written, so that at least this process remembers them.</summary>
    private byte[]? unwritten;

    /// <summary>True when there is a copy and it is not empty.</summary>
    internal bool HoldsSomething => unwritten is { Length: > 0 } || FileStamp.Of(path).Length > 0;

    /// <summary>The copy; null when there is none.</summary>
    internal byte[]? Read()
    {
        try
        {
            if (unwritten is not null || !FileStamp.Of(path).Exists)
                return unwritten;
            if (OperatingSystem.IsLinux() && FileStatus.TryOfEntry(path) is not { IsOurs: true })
                throw new IOException("it is not a file that only this user can write");
            return LimitedFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"last good copy: {path}: {e.Message}");
            return null;
        }
    }

    /// <summary>Keeps a usable text; null when there is no original any more.</summary>
    internal void Keep(byte[]? original)
    {
        try
        {
            if (original is null)
                File.Delete(path);
            else if (Read() is not { } kept || !kept.AsSpan().SequenceEqual(original))
                PrivateFile.Replace(path, original);
            unwritten = null;
        }
        catch (DirectoryNotFoundException) when (original is null)
        {
            unwritten = null; // nothing was ever kept
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"last good copy: {path}: {e.Message}");
            unwritten = original;
        }
    }
}
