namespace UrlGuard.Host.Logging;

/// <summary>Deletes files that have been kept long enough.</summary>
internal static class OldFiles
{
    /// <summary>Deletes files of a folder that were last written so many days ago; what can't be deleted stays.</summary>
    internal static void Delete(string folder, string pattern, int days, TimeProvider clock)
    {
        try
        {
            foreach (FileInfo file in new DirectoryInfo(folder).GetFiles(pattern))
            {
                if (clock.GetUtcNow() - file.LastWriteTimeUtc > TimeSpan.FromDays(days))
                    file.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No folder, no files; another host may be deleting the same ones.
        }
    }
}
