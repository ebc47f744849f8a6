using System.Runtime.InteropServices;

namespace UrlGuard.Trust.Files;

/// <summary>
/// Facts that Linux knows of a file and .NET does not tell: its owner, its inode, the time of its last change of any kind. statx(2)
/// has one layout on every processor, unlike stat(2).
/// </summary>
/// <param name="Mode">Permission bits.</param>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
/// <param name="Type">The kind of entry.</param>
public readonly partial record struct FileStatus(UnixFileMode Mode, uint Owner, uint Group, FileType Type = FileType.Regular)
{
    private const int CurrentDirectory = -100,
        DoNotFollow = 0x100,
        ThisDescriptor = 0x1000; // AT_FDCWD, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH
    private const int NoEntry = 2,
        NoFolder = 20; // ENOENT, ENOTDIR
    private const uint BasicFields = 0x7FF;
    private const UnixFileMode WritableByOthers = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The user id this program acts as.</summary>
    public static uint Me => EffectiveUser();

    /// <summary>True for a folder.</summary>
    public bool IsFolder => Type is FileType.Folder;

    /// <summary>True for a symbolic link.</summary>
    public bool IsLink => Type is FileType.Link;

    /// <summary>Its length and times.</summary>
    internal FileStamp Stamp { get; private init; }

    /// <summary>True for a regular file of this user; to root every user's is.</summary>
    internal bool IsOwn => Type is FileType.Regular && (Me == 0 || Owner == Me);

    /// <summary>True for a regular file of this user that nobody else may write.</summary>
    internal bool IsOurs => Type is FileType.Regular && (Mode & WritableByOthers) == 0 && Owner == Me;

    /// <summary>Asks for the status of the file that a path leads to, links followed.</summary>
    /// <exception cref="IOException">It can't be reached.</exception>
    public static FileStatus Of(string path) => Ask(path, 0) ?? throw new IOException($"{path} is not there");

    /// <summary>Asks for the status of an entry itself, also of a link; null where there is no entry.</summary>
    /// <exception cref="IOException">It can't be reached.</exception>
    public static FileStatus? OfEntry(string path) => Ask(path, DoNotFollow);

    /// <summary>Asks for the status of the file that a path leads to; null where it can't be reached.</summary>
    internal static FileStatus? TryOf(string path) => TryAsk(CurrentDirectory, path, 0);

    /// <summary>Asks for the status of an entry itself; null where it can't be reached.</summary>
    internal static FileStatus? TryOfEntry(string path) => TryAsk(CurrentDirectory, path, DoNotFollow);

    /// <summary>Asks for the status of an open file.</summary>
    internal static FileStatus? TryOf(SafeHandle file) => TryAsk((int)file.DangerousGetHandle(), "", ThisDescriptor);

    /// <summary>True where a path has no entry; false where that can't be told, and for a link that leads nowhere.</summary>
    internal static bool IsMissing(string path) => TryOfEntry(path) is null && Marshal.GetLastPInvokeError() == NoEntry;

    private static FileStatus? Ask(string path, int flags)
    {
        if (TryAsk(CurrentDirectory, path, flags) is FileStatus status)
            return status;
        return Marshal.GetLastPInvokeError() is NoEntry or NoFolder
            ? null
            : throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
    }

    private static FileStatus? TryAsk(int directory, string path, int flags)
    {
        if (Statx(directory, path, flags, BasicFields, out Record record) != 0)
            return null;
        FileType type = (record.Mode & 0xF000) switch // S_IFMT
        {
            0x8000 => FileType.Regular,
            0x4000 => FileType.Folder,
            0xA000 => FileType.Link,
            _ => FileType.Other,
        };
        return new FileStatus((UnixFileMode)(record.Mode & 0xFFF), record.User, record.Group, type)
        {
            Stamp = new FileStamp(true, (long)record.Size, record.Modified.Ticks, record.Changed.Ticks, record.Inode),
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, out Record record);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    /// <summary>struct statx (linux/stat.h).</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Record
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Time Changed;

        [FieldOffset(112)]
        public Time Modified;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public uint Nanoseconds;
        public int Reserved;

        /// <summary>Nanoseconds since 1970.</summary>
        public readonly long Ticks => Seconds * 1_000_000_000 + Nanoseconds;
    }
}
