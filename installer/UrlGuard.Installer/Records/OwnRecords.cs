using UrlGuard.Installer.Machines;
using UrlGuard.Trust;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Records;

/// <summary>The records of the person who runs this.</summary>
internal static class OwnRecords
{
    /// <summary>Fewer characters of an id are likelier a slip than meant.</summary>
    private const int LeastOfId = 8;

    /// <summary>
    /// Finds their file, and deletes what is older than the machine's policy lets it be. What a browser's policy says of records the host
    /// knows: it is given to it alone.
    /// </summary>
    /// <exception cref="Refusal">It lies in somebody else's home.</exception>
    public static RecordsFile File()
    {
        TrustPaths paths = PersonalFiles.Paths();
        RecordsFile file = new(paths, new TrustStore(paths).Current.Policy);
        file.DeleteOutdated(TimeProvider.System.GetUtcNow());
        return file;
    }

    /// <summary>Reads them, and names each fault of the file.</summary>
    /// <exception cref="IOException">They can't be read.</exception>
    public static RecordChain Read(RecordsFile file, TextWriter error)
    {
        RecordChain chain = file.Read();
        foreach (ChainFault fault in chain.Faults)
            error.WriteLine($"urlguard: {file.Path}: {fault}");
        return chain;
    }

    /// <summary>Finds a record by its id, or the beginning of it.</summary>
    /// <exception cref="Refusal">There is none, or more than one.</exception>
    public static KeptRecord Find(RecordChain chain, string id)
    {
        KeptRecord[] found =
            id.Length < LeastOfId ? [] : [.. chain.Records.Where(record => record.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var one] => one,
            [] => throw new Refusal($"there is no record {id}; `urlguard records list` shows them", ExitStatus.Unusable),
            _ => throw new Refusal($"{found.Length} records begin with {id}: name one of them", ExitStatus.Unusable),
        };
    }
}
