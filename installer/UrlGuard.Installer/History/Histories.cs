namespace UrlGuard.Installer.History;

/// <summary>Finds out what kind of history a file is, and where a folder keeps its histories.</summary>
internal static class Histories
{
    /// <summary>A profile lies in the folder that is named, or in one of its folders.</summary>
    private const int Depth = 1;

    private static readonly string[] FileNames = ["places.sqlite", "History"];

    /// <summary>The files of a history: itself, or those of the profiles in a folder.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public static IReadOnlyList<string> Find(string path) =>
        GivenFiles.Find(
            path,
            FileNames,
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = Depth,
                IgnoreInaccessible = true,
            },
            $"no {string.Join(" and no ", FileNames)} in it or in its folders"
        );

    /// <summary>Finds out what a file is.</summary>
    /// <exception cref="Refusal">It is no history.</exception>
    public static IHistory Open(string path)
    {
        byte[] start = new byte[4096];
        int length;
        using (FileStream file = GivenFiles.OpenShared(path))
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = start.AsSpan(0, length);
        if (head.StartsWith("SQLite format 3\0"u8)) // sqlite.org/fileformat2.html, 1.3
            return new SqliteHistory(path);
        return head.Contains((byte)0)
            ? throw new Refusal($"{path}: neither a browser's history nor a list of addresses", ExitStatus.Unusable)
            : new ListHistory(path);
    }
}
