using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Host;

/// <summary>
/// The pipes to the browser. The only file that may touch Console: standard output belongs to the protocol, and one stray
/// byte on it makes a browser drop the port (a logger's "2023" was read as a length of 858,927,154).
/// </summary>
internal static class StandardStreams
{
    /// <summary>Takes both pipes and points Console's writer at standard error, for libraries that mean well.</summary>
    internal static (Stream Input, Stream Output) Seize()
    {
#pragma warning disable RS0030 // this is the one place
        Console.SetOut(Console.Error);
        // Handles have no fixed numbers there, and Console's streams read and write them directly.
        if (OperatingSystem.IsWindows())
            return (Console.OpenStandardInput(), Console.OpenStandardOutput());
#pragma warning restore RS0030
        // RandomAccess refuses pipes, and Console's own streams buffer: raw handles, no buffer.
        return (new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0),
            new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0));
    }
}
