using System.Globalization;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Host.Events;

/// <summary>
/// Marks the days on which a browser's heartbeat was written: an empty file by the name of the day. To make it is one step, so that of
/// several hosts of one browser, and of several starts a day, one writes. Machines that share a home have a mark each.
/// </summary>
/// <param name="paths">Where.</param>
/// <param name="machine">The machine, as events name it.</param>
internal sealed class HeartbeatMark(TrustPaths paths, string machine)
{
    private const string DayFormat = "yyyy-MM-dd";
    private string? last;

    /// <summary>Takes a day; false where it is taken.</summary>
    /// <param name="browser">The browser's name.</param>
    /// <param name="now">A moment of the day, which is one of UTC.</param>
    internal bool TryTake(string browser, DateTimeOffset now)
    {
        string path = PathOf(browser, now);
        if (last == path || File.Exists(path))
            return false;
        try
        {
            PrivateFile.MakeOwnFolder(paths.StateDirectory);
            using (new FileStream(path, FileMode.CreateNew)) { }
        }
        catch (IOException) when (File.Exists(path))
        {
            return false; // another host was sooner
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing can be kept: it is written once by each host, which is better than never.
        }
        last = path;
        DeleteEarlier(path);
        return true;
    }

    /// <summary>Gives a day back of which the heartbeat could not be written.</summary>
    internal void GiveBack(string browser, DateTimeOffset now)
    {
        last = null;
        try
        {
            File.Delete(PathOf(browser, now));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The day then has none; the fault of the event file says why.
        }
    }

    private string PathOf(string browser, DateTimeOffset now)
    {
        string day = now.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);
        return Path.Combine(paths.StateDirectory, $"heartbeat-{Reduce(browser)}_{Reduce(machine)}-{day}");
    }

    private static string Reduce(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));

    /// <summary>Deletes the marks of other days.</summary>
    private void DeleteEarlier(string path)
    {
        try
        {
            foreach (string other in Directory.EnumerateFiles(paths.StateDirectory, Path.GetFileName(path)[..^DayFormat.Length] + "*"))
            {
                if (other.Length == path.Length && other != path)
                    File.Delete(other);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A mark too many does no harm.
        }
    }
}
