using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>Calls of Unix that .NET does not have, or makes in another way than is needed here.</summary>
internal static partial class UnixCalls
{
    private const int NoEntry = 2,
        AccessDenied = 13,
        NotPermitted = 1,
        WouldBlockOnLinux = 11,
        WouldBlockOnMac = 35;
    private const int CurrentDirectory = -100,
        ExchangeOnLinux = 2,
        SwapOnMac = 2;
    private const int LockExclusive = 2,
        LockWithoutWaiting = 4;

    /// <summary>O_RDONLY, O_NONBLOCK, O_CLOEXEC: to open a pipe for reading waits for its writer otherwise.</summary>
    internal static int ToRead => OperatingSystem.IsMacOS() ? 0x4 | 0x1000000 : 0x800 | 0x80000;

    /// <summary>O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_CLOEXEC.</summary>
    internal static int ToLock => OperatingSystem.IsMacOS() ? ToRead | 0x2 | 0x200 | 0x100 : ToRead | 0x2 | 0x40 | NoFollowOnLinux;

    /// <summary>O_WRONLY, O_CREAT, O_APPEND, O_NONBLOCK, O_CLOEXEC.</summary>
    internal static int ToAppend => OperatingSystem.IsMacOS() ? ToRead | 0x1 | 0x200 | 0x8 : ToRead | 0x1 | 0x40 | 0x400;

    /// <summary>O_NOFOLLOW is one of the few flags that differ between processors.</summary>
    private static int NoFollowOnLinux =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Arm ? 0x8000 : 0x20000;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    internal static SafeFileHandle Open(string path, int flags, UnixFileMode mode = UnixFileMode.None)
    {
        int descriptor = OpenFile(path, flags, (int)mode);
        return descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : throw Failed(path);
    }

    /// <summary>
    /// Takes the only lock there is of a file (flock); false while another program has it. The kernel frees it with its holder.
    /// </summary>
    internal static bool TryLock(SafeFileHandle file, string path)
    {
        if (Flock((int)file.DangerousGetHandle(), LockExclusive | LockWithoutWaiting) == 0)
            return true;
        return Marshal.GetLastPInvokeError() is WouldBlockOnLinux or WouldBlockOnMac ? false : throw Failed(path);
    }

    /// <summary>Swaps two files in one step; false where the file system can't.</summary>
    internal static bool TryExchange(string one, string other)
    {
        int result = OperatingSystem.IsMacOS()
            ? RenameOnMac(one, other, SwapOnMac)
            : RenameOnLinux(CurrentDirectory, one, CurrentDirectory, other, ExchangeOnLinux);
        return result == 0;
    }

    /// <summary>Gives a file a second name.</summary>
    /// <exception cref="IOException">It can't have one.</exception>
    internal static void AddName(string path, string name)
    {
        if (Link(path, name) != 0)
            throw Failed(path);
    }

    /// <summary>Withholds rights from all that this process makes from now on (umask).</summary>
    internal static void Withhold(UnixFileMode rights) => _ = Mask((int)rights);

    private static Exception Failed(string path)
    {
        int error = Marshal.GetLastPInvokeError();
        string message = $"{path}: {new Win32Exception(error).Message}";
        return error switch
        {
            NoEntry => new FileNotFoundException(message, path),
            AccessDenied or NotPermitted => new UnauthorizedAccessException(message),
            _ => new IOException(message, error),
        };
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFile(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int Mask(int rights);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int Flock(int descriptor, int operation);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string path, string name);

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameOnLinux(int oneFolder, string one, int otherFolder, string other, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameOnMac(string one, string other, uint flags);
}
