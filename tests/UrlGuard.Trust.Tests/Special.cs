using System.Runtime.InteropServices;

namespace UrlGuard.Trust.Tests;

/// <summary>System calls that tests need and .NET does not have.</summary>
internal static partial class Special
{
    /// <summary>Puts a pipe in the place of a file.</summary>
    internal static void MakePipe(string path)
    {
        File.Delete(path);
        Assert.That(MakeFifo(path, 0x180), Is.Zero, path);
    }

    /// <summary>Does something under a umask.</summary>
    internal static void Under(int umask, Action action)
    {
        int before = SetMask(umask);
        try
        {
            action();
        }
        finally
        {
            _ = SetMask(before);
        }
    }

    [LibraryImport("libc", EntryPoint = "mkfifo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int SetMask(int mask);
}
