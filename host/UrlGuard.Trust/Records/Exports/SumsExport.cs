using System.Text;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>The hashes of an export's files, as <c>sha256sum -c</c> reads them.</summary>
public static class SumsExport
{
    /// <summary>The name of the file.</summary>
    public const string Name = "SHA256SUMS";

    /// <summary>Makes it.</summary>
    internal static byte[] Make(IEnumerable<ExportFile> files) =>
        Encoding.ASCII.GetBytes(
            string.Concat(
                files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{Sha256.HexOf(file.Content)}  {file.Name}\n")
            )
        );
}
