namespace UrlGuard.Trust.Files;

/// <summary>Tells cheaply whether a file is still the one that was read (5 µs, measured).</summary>
/// <param name="Exists">
/// Whether it is there at all. What can't be looked at is: behind a folder that may not be read, a file in a folder's place, a
/// link that leads nowhere or in a circle.
/// </param>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Nanoseconds since 1970: the time that an edit sets and anybody can set back.</param>
/// <param name="Changed">The same, of any change; nobody can set it back. 0 where the system does not tell.</param>
/// <param name="Inode">Which file it is; 0 where the system does not tell.</param>
internal readonly record struct FileStamp(bool Exists, long Length, long Modified, long Changed, ulong Inode)
{
    /// <summary>
    /// Two edits so near each other may bear one time: the clock of a file system ticks every 4 ms on Linux, 2 s on FAT.
    /// </summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    internal static FileStamp Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return FileStatus.TryOf(path)?.Stamp ?? (FileStatus.IsMissing(path) ? default : new FileStamp(true, 0, 0, 0, 0));
        FileInfo file = new FileInfo(path);
        if (file.Exists)
            return new FileStamp(true, file.Length, Nanoseconds(file.LastWriteTimeUtc), 0, 0);
        try
        {
            return new FileStamp((int)File.GetAttributes(path) != -1, 0, 0, 0, 0); // a folder, or a link that leads nowhere
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileStamp(true, 0, 0, 0, 0);
        }
    }

    /// <summary>
    /// True when a file changed or went so lately that somebody may be in the middle of replacing it. For a missing file its
    /// folder tells the time.
    /// </summary>
    internal static bool IsSudden(string path, DateTimeOffset now)
    {
        FileStamp stamp = Of(path);
        return !(stamp.Exists ? stamp : Of(Path.GetDirectoryName(path)!)).IsSettled(now);
    }

    /// <summary>True when an edit after this stamp was taken would show in the next one.</summary>
    internal bool IsSettled(DateTimeOffset now) => !Exists || Age(now) > Tick;

    /// <summary>True when nobody has written the file for this long.</summary>
    internal bool IsOlderThan(TimeSpan age) => Age(TimeProvider.System.GetUtcNow()) > age;

    private TimeSpan Age(DateTimeOffset now) =>
        TimeSpan.FromMicroseconds(Math.Abs(Nanoseconds(now.UtcDateTime) - Math.Max(Modified, Changed)) / 1000);

    private static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
