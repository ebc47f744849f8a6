using System.Diagnostics;

namespace UrlGuard.Driving;

/// <summary>A folder that only this person can read and that is gone afterwards.</summary>
internal sealed class ThrowAwayFolder : IDisposable
{
    /// <summary>The time that a browser's last helper process may still write into its profile after the main one ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Path { get; } = Directory.CreateTempSubdirectory("urlguard-").FullName;

    public void Dispose()
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (Directory.Exists(Path))
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (clock.Elapsed < Patience)
            {
                Thread.Sleep(20);
            }
            catch (UnauthorizedAccessException) when (clock.Elapsed < Patience)
            {
                Thread.Sleep(20);
            }
        }
    }
}
