using System.Text;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>Looks at an exported folder, whatever is in it, and says what does not hold.</summary>
/// <param name="Chain">The records in it.</param>
/// <param name="Files">The files that hold.</param>
/// <param name="Faults">A sentence for each thing that does not, with its file.</param>
/// <param name="Sums">The hash of the list of hashes, which stands for all files; empty where there is none.</param>
public sealed record ExportCheck(RecordChain Chain, IReadOnlyList<string> Files, IReadOnlyList<string> Faults, string Sums)
{
    /// <summary>Hexadecimal digits of a hash and two spaces, in front of a name.</summary>
    private const int NameAt = 2 * Sha256.HashLength + 2;

    /// <summary>Looks.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to.</exception>
    public static ExportCheck Of(string folder)
    {
        List<string> holding = [],
            faults = [];
        HashSet<string> listed = [];
        byte[]? sums = Read(folder, SumsExport.Name, faults);
        if (sums is not null)
        {
            foreach ((int index, string line) in Encoding.UTF8.GetString(sums).Split('\n').Index())
            {
                if (line.Length > 0 || index == 0)
                    CheckLine(folder, line, index + 1, listed, holding, faults);
            }
            if (!sums.AsSpan().SequenceEqual(SumsAgain(listed, sums)))
                faults.Add($"{SumsExport.Name}: it is not as it was written");
        }
        if (!listed.Contains(TrustPaths.RecordsName) && faults.Count == 0)
            faults.Add($"{TrustPaths.RecordsName}: it is missing from {SumsExport.Name}");
        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (name != SumsExport.Name && !listed.Contains(name))
                faults.Add($"{name}: it is not of the export: no hash of it is listed");
        }
        RecordChain chain = Read(folder, TrustPaths.RecordsName, faults) is { } text ? RecordChain.Read(text) : RecordChain.Empty;
        faults.AddRange(chain.Faults.Select(fault => $"{TrustPaths.RecordsName}: {fault}"));
        return new ExportCheck(chain, holding, faults, sums is null ? "" : Sha256.HexOf(sums));
    }

    private static void CheckLine(string folder, string line, int number, HashSet<string> listed, List<string> holding, List<string> faults)
    {
        string name = line.Length > NameAt ? line[NameAt..] : "";
        bool isLine = name.Length > 0 && line[..(NameAt - 2)].All(char.IsAsciiHexDigitLower) && line[(NameAt - 2)..NameAt] == "  ";
        // A name leads nowhere else: a list may come from anybody.
        if (!isLine || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') || !listed.Add(name))
        {
            faults.Add($"{SumsExport.Name}: line {number} is no hash of a file");
            return;
        }
        if (Read(folder, name, faults) is not { } content)
            return;
        if (Sha256.HexOf(content) == line[..(NameAt - 2)])
            holding.Add(name);
        else
            faults.Add($"{name}: it is not as it was exported (its SHA-256 is another)");
    }

    /// <summary>The bytes of a list of hashes that was not touched: sorted, one line each, a line feed at the end.</summary>
    private static byte[] SumsAgain(HashSet<string> names, byte[] sums)
    {
        string[] lines = Encoding.UTF8.GetString(sums).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> sorted = lines.Where(line => line.Length > NameAt && names.Contains(line[NameAt..]));
        return Encoding.UTF8.GetBytes(
            string.Concat(sorted.OrderBy(line => line[NameAt..], StringComparer.Ordinal).Select(line => line + "\n"))
        );
    }

    private static byte[]? Read(string folder, string name, List<string> faults)
    {
        try
        {
            return LimitedFile.Read(Path.Combine(folder, name));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            if (!faults.Contains($"{name}: it is missing"))
                faults.Add($"{name}: it is missing");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{name}: {e.Message}");
        }
        return null;
    }
}
