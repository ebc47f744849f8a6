using System.Runtime.InteropServices;

namespace UrlGuard.Trust.Files;

/// <summary>
/// A file's status that Linux knows and .NET does not tell: owner, inode, time of the last change of any kind, nanoseconds.
/// statx(2) has one layout on every processor, unlike stat(2).
/// </summary>
internal static partial class UnixStatus
{
    private const int CurrentDirectory = -100,
        DoNotFollow = 0x100,
        ThisDescriptor = 0x1000;
    private const uint BasicFields = 0x7FF;

    private const int TypeMask = 0xF000,
        RegularType = 0x8000,
        FolderType = 0x4000,
        WritableByOthers = 0x12; // octal 022
    private const int NoEntry = 2;

    /// <summary>The stamp of a file behind all links.</summary>
    internal static FileStamp Stamp(string path)
    {
        if (Statx(CurrentDirectory, path, 0, BasicFields, out Record record) == 0)
            return new FileStamp(true, (long)record.Size, record.Modified.Ticks, record.Changed.Ticks, record.Inode);
        bool isMissing =
            Marshal.GetLastPInvokeError() == NoEntry
            && Statx(CurrentDirectory, path, DoNotFollow, BasicFields, out _) != 0
            && Marshal.GetLastPInvokeError() == NoEntry;
        return isMissing ? default : new FileStamp(true, 0, 0, 0, 0);
    }

    /// <summary>True for an open regular file: no folder, pipe or device.</summary>
    internal static bool IsRegular(SafeHandle file) => Look(file, out Record record) && (record.Mode & TypeMask) == RegularType;

    /// <summary>True for an open regular file of this user; for root, of any user.</summary>
    internal static bool IsOwn(SafeHandle file) =>
        Look(file, out Record record)
        && (record.Mode & TypeMask) == RegularType
        && EffectiveUser() is var user
        && (user == 0 || record.User == user);

    /// <summary>True when a folder is this user's.</summary>
    internal static bool IsOwnFolder(string path) =>
        Statx(CurrentDirectory, path, 0, BasicFields, out Record record) == 0
        && (record.Mode & TypeMask) == FolderType
        && record.User == EffectiveUser();

    /// <summary>True when a path is itself (no link) a regular file of this user that nobody else may write.</summary>
    internal static bool IsOurs(string path) =>
        Statx(CurrentDirectory, path, DoNotFollow, BasicFields, out Record record) == 0 && IsOurs(record);

    /// <summary>The same of an open file.</summary>
    internal static bool IsOurs(SafeHandle file) => Look(file, out Record record) && IsOurs(record);

    private static bool IsOurs(in Record record) =>
        (record.Mode & TypeMask) == RegularType && (record.Mode & WritableByOthers) == 0 && record.User == EffectiveUser();

    private static bool Look(SafeHandle file, out Record record) =>
        Statx((int)file.DangerousGetHandle(), "", ThisDescriptor, BasicFields, out record) == 0;

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
