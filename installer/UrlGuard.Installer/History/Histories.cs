using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.History;

/// <summary>Finds out what kind of history a file is, and where a folder keeps its histories.</summary>
internal static class Histories
{
    /// <summary>A profile lies in the folder that is named, or in one of its folders.</summary>
    private const int Depth = 1;

    private static readonly string[] FileNames = ["places.sqlite", "History"];

    /// <summary>The files of a history: itself, or those of the profiles in a folder.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new Refusal($"{path}: there is no such file or folder", ExitStatus.Unusable);
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Depth,
            IgnoreInaccessible = true,
        };
        string[] files = [.. FileNames.SelectMany(name => Directory.EnumerateFiles(path, name, options)).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new Refusal($"{path}: no {string.Join(" and no ", FileNames)} in it or in its folders", ExitStatus.Unusable);
    }

    /// <summary>Opens a file that another program may have open for writing.</summary>
    /// <exception cref="Refusal">It can't be opened, or is a pipe or a device, which can't be read twice.</exception>
    public static FileStream OpenShared(string path)
    {
        try
        {
            return new FileStream(RegularFile.Open(path), FileAccess.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal(e.Message, ExitStatus.Unusable);
        }
    }

    /// <summary>Finds out what a file is.</summary>
    /// <exception cref="Refusal">It is no history.</exception>
    public static IHistory Open(string path)
    {
        byte[] start = new byte[4096];
        int length;
        using (FileStream file = OpenShared(path))
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> head = start.AsSpan(0, length);
        if (head.StartsWith("SQLite format 3\0"u8)) // sqlite.org/fileformat2.html, 1.3
            return new SqliteHistory(path);
        return head.Contains((byte)0)
            ? throw new Refusal($"{path}: neither a browser's history nor a list of addresses", ExitStatus.Unusable)
            : new ListHistory(path);
    }
}
