using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Appends to a file that several hosts write: one write of a whole line on a descriptor that only appends, so that lines are
/// neither torn nor lost (write(2), O_APPEND: moving to the end and writing are one step). .NET's own append mode moves first
/// and writes later. The file is opened for each line: whoever rotates it renames it, and need tell nobody.
/// </summary>
public static partial class AppendFile
{
    /// <summary>Appends bytes. A pipe in the file's place that nobody reads is an error, not a wait.</summary>
    /// <exception cref="IOException">They could not be written, or not all of them.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    public static void Append(string path, ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
            AppendOnWindows(path, bytes);
        else
            AppendOnUnix(path, bytes);
    }

    private static unsafe void AppendOnUnix(string path, ReadOnlySpan<byte> bytes)
    {
        using SafeFileHandle file = UnixCalls.Open(path, UnixCalls.ToAppend, PrivateFile.FileMode);
        nint written;
        fixed (byte* start = bytes)
        {
            do written = Write(file, start, bytes.Length);
            while (written < 0 && Marshal.GetLastPInvokeError() == Interrupted);
        }
        if (written < 0)
            throw Failed(path);
        if (written < bytes.Length)
            throw new IOException($"{path}: only {written} of {bytes.Length} bytes could be written");
    }

    private static void AppendOnWindows(string path, ReadOnlySpan<byte> bytes)
    {
        const uint AppendData = 0x4,
            Synchronize = 0x100000,
            ShareAll = 0x7,
            OpenAlways = 4;
        using SafeFileHandle file = CreateFile(path, AppendData | Synchronize, ShareAll, 0, OpenAlways, 0x80, 0);
        if (file.IsInvalid)
            throw Failed(path);
        RandomAccess.Write(file, bytes, 0); // with the right to append alone the offset is not looked at
    }

    private const int Interrupted = 4;

    private static IOException Failed(string path) => new($"{path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static unsafe partial nint Write(SafeFileHandle file, byte* bytes, nint count);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle CreateFile(
        string path,
        uint access,
        uint share,
        nint security,
        uint disposition,
        uint flags,
        nint template
    );
}
