using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Host;

/// <summary>
/// The pipes to the browser. The only file that may touch Console: standard output belongs to the protocol, and one stray
/// byte on it makes a browser drop the port (a logger's "2023" was read as a length of 858,927,154).
/// </summary>
internal static class StandardStreams
{
    /// <summary>Takes both pipes and leaves nothing to Console's writer, for libraries that mean well.</summary>
    internal static (Stream Input, Stream Output) Seize()
    {
#pragma warning disable RS0030 // this is the one place
        Console.SetOut(TextWriter.Null);
        // Handles have no fixed numbers there, and Console's streams read and write them directly.
        if (OperatingSystem.IsWindows())
            return (Console.OpenStandardInput(), Console.OpenStandardOutput());
#pragma warning restore RS0030
        Occupy();
        // RandomAccess refuses pipes, and Console's own streams buffer: raw handles, no buffer.
        return (
            new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0),
            new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0)
        );
    }

    /// <summary>
    /// Puts a file that is empty, and that nobody writes, where a standard stream is closed: the next file that is opened would
    /// take its number, and a list would be read as requests or overwritten with replies.
    /// </summary>
    private static void Occupy()
    {
        SafeFileHandle opened;
        do opened = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        while (Keep(opened));
        opened.Dispose();
    }

    private static bool Keep(SafeFileHandle opened)
    {
        const int StandardError = 2;
        nint number = opened.DangerousGetHandle();
        if (number > StandardError)
            return false;
        Kept.Add(opened);
        return true;
    }

    /// <summary>Files in the place of closed streams, for as long as the program runs.</summary>
    private static readonly List<SafeFileHandle> Kept = [];
}
