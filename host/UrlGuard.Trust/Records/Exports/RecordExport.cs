using UrlGuard.Core;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>All files that are made from a chain. The same chain gives the same bytes in the same language.</summary>
public static class RecordExport
{
    /// <summary>Makes the files: the chain itself, each form that is wanted, and the hashes of all.</summary>
    /// <param name="chain">It has a record.</param>
    /// <param name="formats">The forms.</param>
    /// <param name="wording">The language of the page for people.</param>
    public static IReadOnlyList<ExportFile> Make(RecordChain chain, IReadOnlyCollection<ExportFormat> formats, Wording wording)
    {
        IReadOnlyList<Incident> incidents = Incident.Of(chain);
        List<ExportFile> files = [new(TrustPaths.RecordsName, chain.ToBytes())];
        foreach (ExportFormat format in formats.Distinct().Order())
            files.AddRange(Make(format, chain, incidents, wording));
        files.Add(new ExportFile(SumsExport.Name, SumsExport.Make(files)));
        return files;
    }

    private static IEnumerable<ExportFile> Make(
        ExportFormat format,
        RecordChain chain,
        IReadOnlyList<Incident> incidents,
        Wording wording
    ) =>
        format switch
        {
            ExportFormat.Html => [File(format, ".html", HtmlExport.Make(chain, incidents, wording))],
            ExportFormat.Stix => [File(format, ".json", StixExport.Make(incidents))],
            ExportFormat.Misp => [File(format, ".json", MispExport.Make(incidents))],
            // A report accuses: none of a site that is protected, nor of one that the person has taken back.
            ExportFormat.Xarf => incidents
                .Where(incident => incident.MayBeReported)
                .Select(incident => File(format, $"-{incident.Record.Id}.json", XarfExport.Make(incident))),
            ExportFormat.Csv => [File(format, ".csv", CsvExport.Make(incidents))],
        };

    private static ExportFile File(ExportFormat format, string ending, byte[] content) => new(WireName.Of(format) + ending, content);
}
