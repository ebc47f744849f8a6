using System.Runtime.InteropServices;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Makes a rename survive a power cut: the directory has to be flushed too (fsync(2), notes), and .NET has no call for it.
/// </summary>
internal static partial class DirectorySync
{
    internal static void Flush(string directory)
    {
        if (OperatingSystem.IsWindows())
            return; // NTFS journals the rename itself
        int descriptor = Open(directory, 0);
        if (descriptor < 0)
            return; // best effort: the new text is complete either way
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
