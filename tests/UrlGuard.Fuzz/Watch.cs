using System.IO.MemoryMappedFiles;
using System.Text;

namespace UrlGuard.Fuzz;

/// <summary>
/// Keeps the input that is being taken where it outlives the process, in a file that is mapped, and ends the process when one
/// takes too long.
/// </summary>
internal sealed unsafe class Watch : IDisposable
{
    /// <summary>Exit code of a process in which an input hung.</summary>
    internal const int Hung = 3;

    /// <summary>An input takes microseconds, a conversation milliseconds; at the lowest priority of a loaded machine a process may stand still for a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const int NameLength = 16,
        HeaderLength = NameLength + sizeof(int),
        Capacity = 1 << 16;

    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly Timer timer;
    private readonly byte* start;
    private long begun = long.MaxValue;

    internal Watch(string path)
    {
        this.path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Capacity);
        view = file.CreateViewAccessor();
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    /// <summary>Notes what comes now.</summary>
    internal void Begin(string target, ReadOnlySpan<byte> input)
    {
        Volatile.Write(ref begun, Environment.TickCount64);
        Span<byte> bytes = new Span<byte>(start, Capacity);
        bytes[..NameLength].Clear();
        Encoding.ASCII.GetBytes(target, bytes);
        BitConverter.TryWriteBytes(bytes[NameLength..], input.Length);
        input.CopyTo(bytes[HeaderLength..]);
    }

    /// <summary>The last input of the process that left this file behind.</summary>
    internal static (string Target, byte[] Input) Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return (
            Encoding.ASCII.GetString(bytes, 0, NameLength).TrimEnd('\0'),
            bytes.AsSpan(HeaderLength, BitConverter.ToInt32(bytes, NameLength)).ToArray()
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        timer.Dispose();
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
        file.Dispose();
        File.Delete(path);
    }

    private void Look()
    {
        if (Environment.TickCount64 - Volatile.Read(ref begun) > Patience.TotalMilliseconds)
            Environment.Exit(Hung);
    }
}
