using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>
/// A file as it was read, once nobody was writing it: an editor that overwrites in place makes it empty first. As long as this is
/// held, every writer is noticed.
/// </summary>
internal sealed class HeldFile : IDisposable
{
    /// <summary>The longest wait for an editor that is writing. Editors take milliseconds; one on a busy machine a few hundred.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The time without a change after which a file counts as whole, where the system does not tell about writers.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly SafeFileHandle? file;
    private readonly bool hasLease;

    private HeldFile(SafeFileHandle? file, byte[] bytes, bool hasLease)
    {
        this.file = file;
        this.hasLease = hasLease;
        Bytes = bytes;
    }

    /// <summary>True when the file exists.</summary>
    internal bool Exists => file is not null;

    /// <summary>The whole file; empty when it does not exist.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It can't be read, or somebody writes it all the time.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    internal static HeldFile Open(string path)
    {
        for (long start = Environment.TickCount64; ; )
        {
            SafeFileHandle file;
            try
            {
                file = RegularFile.Open(path);
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && !FileStamp.Of(path).Exists)
            {
                return new HeldFile(null, [], hasLease: false);
            }
            try
            {
                LeaseState state = Lease.Take(file);
                bool isPatient = Environment.TickCount64 - start < Patience.TotalMilliseconds;
                if (state != LeaseState.Written || !isPatient)
                {
                    byte[] bytes = LimitedFile.Read(file);
                    if (state == LeaseState.Quiet || IsSteady(file, path, bytes))
                        return new HeldFile(file, bytes, state == LeaseState.Quiet);
                    if (!isPatient)
                        throw new IOException($"{path}: another program is writing it");
                }
                file.Dispose();
                Thread.Sleep(5);
            }
            catch
            {
                file.Dispose();
                throw;
            }
        }
    }

    /// <summary>True when the file at a path, this one or another, still holds what was read, and nobody has come to write it.</summary>
    internal bool IsStill(string path)
    {
        try
        {
            if (file is null)
                return !FileStamp.Of(path).Exists;
            return LimitedFile.Read(path).AsSpan().SequenceEqual(Bytes) && (!hasLease || !OperatingSystem.IsLinux() || Lease.IsHeld(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Lets whoever waits write it.</summary>
    public void Dispose() => file?.Dispose();

    private static bool IsSteady(SafeFileHandle file, string path, byte[] bytes)
    {
        if (!FileStamp.Of(path).IsOlderThan(Pause))
            Thread.Sleep(Pause);
        return LimitedFile.Read(file).AsSpan().SequenceEqual(bytes);
    }
}
