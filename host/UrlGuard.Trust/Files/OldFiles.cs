namespace UrlGuard.Trust.Files;

/// <summary>Deletes files that have been kept long enough.</summary>
public static class OldFiles
{
    /// <summary>A question mark is one character; to .NET's default, which is the old DOS's, it may be none.</summary>
    private static readonly EnumerationOptions Plain = new() { MatchType = MatchType.Simple, AttributesToSkip = 0 };

    /// <summary>Deletes files of a folder; what can't be deleted stays.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which of its files.</param>
    /// <param name="kept">How many of the newest stay, whatever their age.</param>
    /// <param name="age">How long ago the others must have been written.</param>
    /// <param name="clock">What the age is told by.</param>
    public static void Sweep(string folder, string pattern, int kept, TimeSpan age, TimeProvider clock)
    {
        try
        {
            foreach (
                FileInfo old in new DirectoryInfo(folder)
                    .GetFiles(pattern, Plain)
                    .OrderByDescending(file => file.LastWriteTimeUtc)
                    .Skip(kept)
            )
            {
                if (clock.GetUtcNow() - old.LastWriteTimeUtc >= age)
                    old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No folder, no files; another host may be deleting the same ones.
        }
    }
}
