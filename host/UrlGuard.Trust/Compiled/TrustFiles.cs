using System.Text;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Compiled;

/// <summary>
/// The files that say what is in force: looks whether they changed, reads them, and takes the last good copy of a list that
/// can't be read, or is damaged. A list that was emptied or deleted is neither: that was somebody's wish.
/// </summary>
/// <param name="paths">Where they are.</param>
/// <param name="remark">Takes lines for a log.</param>
/// <param name="clock">Tells how old an edit is.</param>
internal sealed class TrustFiles(TrustPaths paths, Action<string> remark, TimeProvider clock)
{
    private readonly LastGoodFile protectedLastGood = new(paths.LastGoodProtectedFile, remark),
        exemptLastGood = new(paths.LastGoodExemptFile, remark);
    private FileStamp[] stamps = [];

    /// <summary>The last good copy of the machine's policy.</summary>
    internal LastGoodFile MachineLastGood { get; } = new(paths.LastGoodPolicyFile, remark);

    /// <summary>
    /// True when nothing can have changed without showing in the next look. Not so at first: a file that was edited just now may
    /// be edited again.
    /// </summary>
    internal bool IsSettled { get; private set; }

    /// <summary>Bytes of all files at the last look.</summary>
    internal long Length => stamps.Sum(stamp => stamp.Length);

    /// <summary>The last look as text.</summary>
    internal string Stamps => string.Join(' ', stamps.Select(stamp => stamp.ToString()));

    /// <summary>True when there may be something new since the last look.</summary>
    internal bool MayHaveChanged() => !IsSettled || !Stat().SequenceEqual(stamps);

    /// <summary>Looks at the files without reading them.</summary>
    internal void Look()
    {
        stamps = Stat();
        IsSettled = Array.TrueForAll(stamps, stamp => stamp.IsSettled(clock.GetUtcNow()));
        if (!stamps[^1].Exists)
            MachineLastGood.Keep(null);
    }

    /// <summary>Reads the files as they were at the last look, or are since.</summary>
    /// <param name="browser">The browser's policy.</param>
    /// <param name="last">The person's lines in force, for a list of which no copy could be kept; null where nothing is in force.</param>
    internal TrustInputs Read(byte[]? browser, Func<ListKind, IReadOnlyList<string>?> last)
    {
        List<Fault> unreadable = new List<Fault>();
        TrustInputs inputs = new TrustInputs(
            ReadList(ListKind.Protected, unreadable, last),
            ReadList(ListKind.Exempt, unreadable, last),
            Read(paths.PolicyFile, FaultCode.PolicyInvalid, paths.PolicyFile, unreadable),
            browser
        )
        {
            Unreadable = unreadable,
        };
        IsSettled &= unreadable.Count == 0; // what hinders need not show in a stamp, nor that it is gone
        return inputs;
    }

    /// <summary>The file of a list.</summary>
    internal string FileOf(ListKind kind) => kind == ListKind.Protected ? paths.ProtectedFile : paths.ExemptFile;

    /// <summary>
    /// True when an empty or missing list was there a moment ago, so that somebody may be in the middle of saving it, or when it
    /// is behind a link that leads nowhere.
    /// </summary>
    /// <param name="kind">The list.</param>
    /// <param name="target">Its file, behind all links.</param>
    internal bool IsLost(ListKind kind, string target) =>
        LastGood(kind).HoldsSomething
        && (FileStamp.IsSudden(target, clock.GetUtcNow()) || (!FileStamp.Of(target).Exists && FileStamp.Of(FileOf(kind)).Exists));

    /// <summary>
    /// Explains why what a list's file holds is damage and nobody's wish; null when it may be a wish. A loss of power leaves NULs
    /// in the place of what was written, and UTF-16 without its mark is full of them. Where the last good copy has names, lines of
    /// which none is a name are damage too.
    /// </summary>
    internal string? Damage(ListKind kind, byte[] bytes)
    {
        if (ListCharset.IndexOfNul(bytes) is >= 0 and int place)
            return $"byte {place + 1} is a NUL: the list is damaged, or UTF-16 without a byte order mark";
        return ListText.WhyNameless(kind, bytes) is { } why && ListText.ReadNames(kind, LastGood(kind).Read(), "", []).Count > 0
            ? why
            : null;
    }

    /// <summary>True when a good copy of a list can stand in its place.</summary>
    internal bool HasGoodCopy(ListKind kind) => LastGood(kind).Read() is not null;

    /// <summary>Keeps what an edit has made of a list: where it took the last name away, that was a wish.</summary>
    internal void Keep(ListKind kind, byte[] text) => LastGood(kind).Keep(text);

    private FileStamp[] Stat() => [FileStamp.Of(paths.ProtectedFile), FileStamp.Of(paths.ExemptFile), FileStamp.Of(paths.PolicyFile)];

    private LastGoodFile LastGood(ListKind kind) => kind == ListKind.Protected ? protectedLastGood : exemptLastGood;

    private byte[]? ReadList(ListKind kind, List<Fault> unreadable, Func<ListKind, IReadOnlyList<string>?> last)
    {
        string path = FileOf(kind);
        int before = unreadable.Count;
        byte[]? bytes = Read(path, FaultCode.ListUnreadable, Path.GetFileName(path), unreadable);
        LastGoodFile lastGood = LastGood(kind);
        if (bytes is not null && Damage(kind, bytes) is { } damage)
            unreadable.Add(new Fault(FaultCode.ListUnreadable, Path.GetFileName(path), damage));
        if (unreadable.Count > before) // and where nothing else is known, the names that damage left
            return lastGood.Read() ?? (last(kind) is { } lines ? Encoding.UTF8.GetBytes(string.Join('\n', lines)) : bytes);
        if (bytes is { Length: > 0 })
            lastGood.Keep(bytes);
        else if (!FileStamp.IsSudden(path, clock.GetUtcNow()))
            lastGood.Keep(null);
        else
            IsSettled = false;
        return bytes;
    }

    private static byte[]? Read(string path, string code, string where, List<Fault> unreadable)
    {
        if (!FileStamp.Of(path).Exists)
            return null;
        try
        {
            return LimitedFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unreadable.Add(new Fault(code, where, e.Message));
            return null;
        }
    }
}
