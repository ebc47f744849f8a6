using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Host.Logging;

/// <summary>
/// The folder of logs. Each host process has a file of its own: a shared file loses lines between processes (measured, 8 to
/// 20 % of the closing lines with 40 hosts), and several browsers mean several hosts.
/// </summary>
internal sealed class LogFolder
{
    /// <summary>Files kept; a browser that is started daily fills this in three weeks.</summary>
    internal const int FilesKept = 20;

    /// <summary>Largest file: what a person can still open and send.</summary>
    internal const long BytesPerFile = 1 << 20;

    private const string Pattern = "host-*.log";

    private readonly string folder;
    private readonly Lazy<IReadOnlyList<Fault>> faults;

    /// <summary>Names this process's file; the folder is looked at when somebody asks what is wrong with it.</summary>
    internal LogFolder(TrustPaths paths)
    {
        folder = Path.Combine(paths.StateDirectory, "logs");
        File = Path.Combine(folder, $"host-{Environment.ProcessId}-.log");
        faults = new Lazy<IReadOnlyList<Fault>>(Sweep);
    }

    /// <summary>This process's file; the sink puts the date before the extension.</summary>
    internal string File { get; }

    /// <summary>What is wrong with the folder. The first look makes it, and sweeps old files out of it.</summary>
    internal IReadOnlyList<Fault> Faults => faults.Value;

    /// <summary>Deletes what was last written so long ago, where a policy says so.</summary>
    internal void DeleteOlderThan(TimeSpan age, TimeProvider clock) => OldFiles.Sweep(folder, Pattern, kept: 0, age, clock);

    private IReadOnlyList<Fault> Sweep()
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (FileInfo old in new DirectoryInfo(folder).GetFiles(Pattern).OrderByDescending(file => file.LastWriteTimeUtc).Skip(FilesKept - 1))
                old.Delete();
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [new Fault(FaultCode.LogUnwritable, folder, e.Message)];
        }
    }
}
