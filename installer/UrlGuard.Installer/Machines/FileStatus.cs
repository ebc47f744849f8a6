using System.Globalization;
using System.Runtime.InteropServices;

namespace UrlGuard.Installer.Machines;

/// <summary>The rights and the owner of a file; .NET does not tell the owner.</summary>
/// <param name="Mode">Permission bits.</param>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
internal readonly partial record struct FileStatus(UnixFileMode Mode, uint Owner, uint Group, bool IsFolder = false, bool IsLink = false)
{
    private const int CurrentFolder = -100,
        DoNotFollow = 0x100; // AT_FDCWD, AT_SYMLINK_NOFOLLOW
    private const int NoEntry = 2,
        NoFolder = 20; // ENOENT, ENOTDIR
    private const uint TypeMask = 0xf000,
        FolderType = 0x4000,
        LinkType = 0xa000; // S_IFMT, S_IFDIR, S_IFLNK
    private const uint BasicStats = 0x7ff;

    /// <summary>The user id this program acts as.</summary>
    public static uint Me => GetEffectiveUserId();

    /// <summary>The user id of the person who runs this with sudo, or null.</summary>
    public static uint? SudoUser =>
        Me == 0 && uint.TryParse(Environment.GetEnvironmentVariable("SUDO_UID"), CultureInfo.InvariantCulture, out uint id) ? id : null;

    /// <summary>Asks for the status of what a path leads to, links followed.</summary>
    /// <exception cref="IOException">It can't be reached.</exception>
    public static FileStatus Of(string path) => Ask(path, 0) ?? throw new IOException($"{path} is not there");

    /// <summary>Asks for the status of an entry itself, also of a link; null when there is none.</summary>
    /// <exception cref="IOException">It can't be reached.</exception>
    public static FileStatus? OfEntry(string path) => Ask(path, DoNotFollow);

    private static FileStatus? Ask(string path, int flags)
    {
        // statx and not stat: its structure is the same on every architecture (linux/stat.h), 256 bytes.
        Span<uint> status = stackalloc uint[64];
        if (StatX(CurrentFolder, path, flags, BasicStats, ref MemoryMarshal.GetReference(status)) != 0)
        {
            return Marshal.GetLastPInvokeError() is NoEntry or NoFolder
                ? null
                : throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
        // Offsets 20 stx_uid, 24 stx_gid, 28 stx_mode (16 bits, with the type above the permissions).
        uint type = status[7] & TypeMask;
        return new FileStatus((UnixFileMode)(status[7] & 0xfff), status[5], status[6], type == FolderType, type == LinkType);
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref uint status);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();
}
