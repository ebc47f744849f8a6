using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Opens the file at a well-known place, but nothing in its place that makes a program wait or never ends (a pipe, a device).
/// </summary>
public static class RegularFile
{
    /// <summary>Opens it for reading; links are followed.</summary>
    /// <exception cref="IOException">It is not there, or is a folder, a pipe or a device.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to read it.</exception>
    public static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        SafeFileHandle file = UnixCalls.Open(path, UnixCalls.ToRead);
        if (!OperatingSystem.IsLinux() || FileStatus.TryOf(file) is { Type: FileType.Regular })
            return file;
        file.Dispose();
        throw new IOException($"{path}: it is no file, but a folder, a pipe or a device");
    }

    /// <summary>Reads an open one from its beginning, as far as there is room.</summary>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    internal static int Read(SafeFileHandle file, Span<byte> bytes)
    {
        int read = 0;
        for (int more; read < bytes.Length && (more = RandomAccess.Read(file, bytes[read..], read)) > 0; )
            read += more;
        return read;
    }
}
