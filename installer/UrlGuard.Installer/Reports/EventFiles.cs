namespace UrlGuard.Installer.Reports;

/// <summary>Finds event files: those that are named, and those in a folder, rotated ones too.</summary>
internal static class EventFiles
{
    /// <summary>A collector has a folder for each machine, perhaps in one for each site.</summary>
    private const int Depth = 2;

    private const string Pattern = "*.jsonl*";

    /// <summary>Endings of files that a rotation compressed.</summary>
    private static readonly string[] Packed = [".gz", ".xz", ".zst", ".bz2"];

    /// <summary>The files of a path.</summary>
    /// <exception cref="Refusal">There are none.</exception>
    public static IReadOnlyList<string> Find(string path) =>
        GivenFiles.Find(
            path,
            [Pattern],
            new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = Depth,
                IgnoreInaccessible = false, // a machine that is left out must not look like a quiet one
            },
            $"no file {Pattern} in it"
        );

    /// <summary>True of a file that has to be unpacked first.</summary>
    public static bool IsPacked(string path) => Packed.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
