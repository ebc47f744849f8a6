namespace UrlGuard.Trust.Compiled;

/// <summary>
/// A copy of the machine's policy as it was when all of it was last usable: what a host falls back on that starts while the
/// policy is broken. Consulted at no other time, and gone with the policy itself.
/// </summary>
/// <param name="path">The copy; for this user only.</param>
/// <param name="remark">Takes a line for the log when it can't be written.</param>
internal sealed class LastGoodPolicy(string path, Action<string> remark)
{
    /// <summary>What could not be written, so that this process at least remembers it.</summary>
    private byte[]? unwritten;

    /// <summary>The copy; null when there is none.</summary>
    internal byte[]? Read()
    {
        try
        {
            if (unwritten is not null || !File.Exists(path))
                return unwritten;
            if (OperatingSystem.IsLinux() && !Files.UnixStatus.IsOurs(path))
                throw new IOException("it is not a file that only this user can write");
            return Files.LimitedFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"last good policy: {e.Message}");
            return null;
        }
    }

    /// <summary>Keeps a policy of which all is usable; null when there is none any more.</summary>
    internal void Keep(byte[]? policy)
    {
        try
        {
            if (policy is null && File.Exists(path))
                File.Delete(path);
            else if (policy is not null && (Read() is not { } kept || !kept.AsSpan().SequenceEqual(policy)))
                Files.PrivateFile.Replace(path, policy);
            unwritten = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remark($"last good policy: {e.Message}");
            unwritten = policy;
        }
    }
}
