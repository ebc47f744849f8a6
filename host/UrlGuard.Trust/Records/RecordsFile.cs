using Microsoft.Win32.SafeHandles;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Records;

/// <summary>
/// The person's records on disk: one chain in one file, for this user only. It is written in whole, under the lock of its folder, beside
/// itself and then in its place: a kill leaves the old one or the new one. What was deleted is in no file.
/// </summary>
/// <param name="paths">Where.</param>
/// <param name="policy">The organisation's: whether records are kept, and how long.</param>
public sealed class RecordsFile(TrustPaths paths, EffectivePolicy policy)
{
    /// <summary>Most records: at their longest they fill the file that is still read (<see cref="LimitedFile.MaxLength"/>).</summary>
    public const int MaxRecords = 1_000;

    /// <summary>The file.</summary>
    public string Path { get; } = paths.RecordsFile;

    /// <summary>Reads the chain, whatever is in it; nothing is there where nothing was kept.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    public RecordChain Read()
    {
        // A link's file would keep what is deleted here, for only the link is replaced.
        if (new FileInfo(Path).LinkTarget is not null)
            throw new IOException($"{Path}: it is a link; records are kept in a file of their own");
        try
        {
            return RecordChain.Read(LimitedFile.Read(Path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return RecordChain.Empty;
        }
    }

    /// <summary>True where the policy lets records be kept.</summary>
    public bool IsAllowed { get; } = policy.Get(PolicyKeys.RecordsAllowed);

    /// <summary>Keeps a record.</summary>
    /// <returns>It as it was kept.</returns>
    /// <exception cref="IOException">It can't be kept, or the file was changed by hand; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    public KeptRecord Add(KeptRecord record)
    {
        if (!IsAllowed)
        {
            throw Refused(
                RecordRefusal.Forbidden,
                $"your organisation's policy forbids records ({PolicyKeys.RecordsAllowed.Path}): nothing was kept"
            );
        }
        using SafeFileHandle held = Lock();
        RecordChain chain = ReadWhole();
        if (chain.Records.Count() >= MaxRecords)
            throw Refused(RecordRefusal.Full, $"{Path}: there are {MaxRecords} records, and no more are kept: export and delete some");
        RecordChain longer = chain.With(record);
        if (RecordCheck.FaultOf(longer.Entries[^1]) is { } fault)
            throw Refused(RecordRefusal.Unusable, $"it can't be kept: {fault}");
        Write(longer);
        return longer.Entries[^1].Record!;
    }

    /// <summary>Deletes records, and those about them, which have the same name in them.</summary>
    /// <param name="ids">Which.</param>
    /// <param name="now">When.</param>
    /// <returns>All that were deleted.</returns>
    /// <inheritdoc cref="Add"/>
    public IReadOnlyList<KeptRecord> Delete(IReadOnlyCollection<string> ids, DateTimeOffset now)
    {
        using SafeFileHandle held = Lock();
        RecordChain chain = ReadWhole();
        HashSet<string> all = [.. ids];
        KeptRecord[] deleted =
        [
            .. chain.Records.Where(record => all.Contains(record.Id) || (record.About is { } about && all.Contains(about))),
        ];
        if (deleted.Length > 0)
            Write(chain.Without(deleted.Select(record => record.Id).ToHashSet(), KeptTime.Of(now)));
        return deleted;
    }

    /// <summary>
    /// Deletes records that are older than a policy lets them be; a gap says so, as after any deletion. A file that was changed by hand is
    /// left as it is.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <inheritdoc cref="Add"/>
    public void DeleteOutdated(DateTimeOffset now)
    {
        if (policy.Get(PolicyKeys.RetentionDays) is not { } days || Read() is not { Faults: [] } chain)
            return;
        DateTimeOffset oldest = now.AddDays(-days);
        string[] outdated =
        [
            .. chain
                .Records.Where(record => KeptTime.TryRead(record.Time, out DateTimeOffset kept) && kept < oldest)
                .Select(record => record.Id),
        ];
        if (outdated.Length > 0)
            Delete(outdated, now);
    }

    /// <summary>Deletes all records, also of a file that was changed by hand: of that nothing stays.</summary>
    /// <param name="now">When.</param>
    /// <returns>The ids of those that could be read.</returns>
    /// <inheritdoc cref="Add"/>
    public IReadOnlyList<string> DeleteAll(DateTimeOffset now)
    {
        if (!Directory.Exists(paths.StateDirectory))
            return [];
        using SafeFileHandle held = Lock();
        RecordChain chain = Read();
        string[] ids = [.. chain.Records.Select(record => record.Id)];
        File.Delete(Beside);
        if (chain.Faults.Count > 0)
            File.Delete(Path);
        else if (ids.Length > 0)
            Write(chain.Without(ids.ToHashSet(), KeptTime.Of(now)));
        return ids;
    }

    /// <summary>The next text, until it is whole. What a killed program left there goes with the next one.</summary>
    private string Beside => System.IO.Path.Combine(paths.StateDirectory, $".{TrustPaths.RecordsName}.tmp");

    private SafeFileHandle Lock()
    {
        PrivateFile.MakeOwnFolder(paths.StateDirectory);
        return AtomicFile.Lock(System.IO.Path.Combine(paths.StateDirectory, ".lock"));
    }

    /// <summary>Reads the chain where all of it holds.</summary>
    /// <exception cref="RecordRefusedException">It was changed by something else.</exception>
    /// <inheritdoc cref="Read"/>
    public RecordChain ReadWhole()
    {
        RecordChain chain = Read();
        if (chain.Faults is not [var first, ..])
            return chain;
        throw Refused(
            RecordRefusal.Damaged,
            $"{Path}: {first}; so that nothing is lost, nothing is written to it. Move it away to begin anew, or delete all records"
        );
    }

    private static RecordRefusedException Refused(RecordRefusal refusal, string message) => new(refusal, message);

    private void Write(RecordChain chain)
    {
        byte[] text = chain.ToBytes();
        try
        {
            PrivateFile.Write(Beside, text, PrivateFile.FileMode);
            File.Move(Beside, Path, overwrite: true);
            DirectorySync.Flush(paths.StateDirectory);
        }
        finally
        {
            File.Delete(Beside);
        }
    }
}
