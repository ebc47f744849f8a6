using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Read leases of Linux (fcntl(2), F_SETLEASE). A lease is given only while nobody has the file open for writing, and whoever
/// wants to write or cut the file waits until the lease is given back. So a program knows, and need not guess, whether an editor
/// is at work in a file. Other systems, and some file systems, do not have leases.
/// </summary>
internal static partial class Lease
{
    private const int SetSignal = 10,
        SetLease = 1024,
        GetLease = 1025,
        ReadLease = 0,
        WouldBlock = 11;

    /// <summary>Nobody minds it (SIGURG); the customary one, SIGIO, ends a process.</summary>
    private const int HarmlessSignal = 23;

    /// <summary>Takes one, until the file is closed.</summary>
    internal static LeaseState Take(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
            return LeaseState.Unknown;
        int descriptor = (int)file.DangerousGetHandle();
        if (Control(descriptor, SetSignal, HarmlessSignal) != 0)
            return LeaseState.Unknown;
        if (Control(descriptor, SetLease, ReadLease) == 0)
            return LeaseState.Quiet;
        return Marshal.GetLastPInvokeError() == WouldBlock ? LeaseState.Written : LeaseState.Unknown;
    }

    /// <summary>True when nobody has come to write since the lease was taken.</summary>
    [SupportedOSPlatform("linux")]
    internal static bool IsHeld(SafeFileHandle file) => Control((int)file.DangerousGetHandle(), GetLease, 0) == ReadLease;

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int Control(int descriptor, int command, int argument);
}
