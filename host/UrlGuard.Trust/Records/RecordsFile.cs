using Microsoft.Win32.SafeHandles;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Records;

/// <summary>
/// The person's records on disk: one chain in one file, for this user only. It is written in whole, under the lock of its folder, beside
/// itself and then in its place: a kill leaves the old one or the new one. What was deleted is in no file.
/// </summary>
/// <param name="paths">Where.</param>
public sealed class RecordsFile(TrustPaths paths)
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

    /// <summary>Keeps a record.</summary>
    /// <returns>It as it was kept.</returns>
    /// <exception cref="IOException">It can't be kept, or the file was changed by hand; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    public KeptRecord Add(KeptRecord record)
    {
        using SafeFileHandle held = Lock();
        RecordChain chain = ReadWhole();
        if (chain.Records.Count() >= MaxRecords)
            throw new IOException($"{Path}: there are {MaxRecords} records, and no more are kept: export them, and delete some");
        RecordChain longer = chain.With(record);
        if (RecordCheck.FaultOf(longer.Entries[^1]) is { } fault)
            throw new IOException($"it can't be kept: {fault}");
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

    private RecordChain ReadWhole()
    {
        RecordChain chain = Read();
        if (chain.Faults is not [var first, ..])
            return chain;
        throw new IOException(
            $"{Path}: {first}; so that nothing is lost, nothing is written to it. Move it away to begin anew, or delete all records"
        );
    }

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
