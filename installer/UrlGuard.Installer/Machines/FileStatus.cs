using System.Globalization;
using System.Runtime.InteropServices;

namespace UrlGuard.Installer.Machines;

/// <summary>What .NET doesn't tell about a file: who owns it. Links are followed.</summary>
/// <param name="Mode">Permission bits.</param>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
internal readonly partial record struct FileStatus(UnixFileMode Mode, uint Owner, uint Group)
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint BasicStats = 0x7ff;

    /// <summary>The user id this program acts as.</summary>
    public static uint Me => GetEffectiveUserId();

    /// <summary>The user id of the person who runs this with sudo, or null.</summary>
    public static uint? SudoUser =>
        Me == 0 && uint.TryParse(Environment.GetEnvironmentVariable("SUDO_UID"), CultureInfo.InvariantCulture, out uint id) ? id : null;

    /// <summary>Asks for a file's status.</summary>
    /// <exception cref="IOException">The file can't be reached.</exception>
    public static FileStatus Of(string path)
    {
        // statx and not stat: its structure is the same on every architecture (linux/stat.h), 256 bytes.
        Span<uint> status = stackalloc uint[64];
        if (StatX(CurrentFolder, path, 0, BasicStats, ref MemoryMarshal.GetReference(status)) != 0)
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        // Offsets 20 stx_uid, 24 stx_gid, 28 stx_mode (16 bits, with the type above the permissions).
        return new((UnixFileMode)(status[7] & 0xfff), status[5], status[6]);
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref uint status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();
}
