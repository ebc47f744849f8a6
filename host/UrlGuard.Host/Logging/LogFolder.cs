using System.Globalization;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Host.Logging;

/// <summary>
/// The folder of logs. Each host process has a file of its own a day: a shared file loses lines between processes (measured, 8 to
/// 20 % of the closing lines with 40 hosts), and several browsers mean several hosts.
/// </summary>
internal sealed class LogFolder(TrustPaths paths)
{
    /// <summary>Files kept; a browser that is started daily fills this in three weeks.</summary>
    internal const int FilesKept = 20;

    /// <summary>Most that a process writes: what a person can still open and send.</summary>
    internal const long BytesPerFile = 1 << 20;

    private const string Pattern = "host-*.log";

    private readonly string folder = Path.Combine(paths.StateDirectory, "logs");
    private readonly Lock gate = new();
    private bool isSwept;
    private long written;
    private Fault? fault;

    /// <summary>The fault of the folder, or of the last line written. The first look tries the folder.</summary>
    internal IReadOnlyList<Fault> Faults
    {
        get
        {
            lock (gate)
            {
                if (!isSwept && fault is null)
                    Append(TimeProvider.System.GetUtcNow(), []);
                return fault is null ? [] : [fault];
            }
        }
    }

    /// <summary>Appends to this process's file. What can't be written is lost, and is a fault; never throws.</summary>
    internal void Append(DateTimeOffset time, byte[] line)
    {
        lock (gate)
        {
            if (written + line.Length > BytesPerFile)
                return;
            try
            {
                if (!isSwept)
                    Sweep();
                AppendFile.Append(
                    Path.Combine(
                        folder,
                        string.Create(CultureInfo.InvariantCulture, $"host-{Environment.ProcessId}-{time.UtcDateTime:yyyyMMdd}.log")
                    ),
                    line
                );
                written += line.Length;
                fault = null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                isSwept = false; // the folder may be gone: the next line makes it anew
                fault = new Fault(FaultCode.LogUnwritable, folder, e.Message);
            }
        }
    }

    /// <summary>Deletes files that were last written this long ago, where a policy says so.</summary>
    internal void DeleteOlderThan(TimeSpan age, TimeProvider clock) => OldFiles.Sweep(folder, Pattern, kept: 0, age, clock);

    /// <summary>Makes the folder, and sweeps old files out of it.</summary>
    private void Sweep()
    {
        PrivateFile.MakeOwnFolder(Path.GetDirectoryName(folder)!);
        PrivateFile.MakeOwnFolder(folder);
        OldFiles.Sweep(folder, Pattern, FilesKept - 1, TimeSpan.Zero, TimeProvider.System);
        isSwept = true;
    }
}
