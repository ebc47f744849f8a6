using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Coverage;

namespace UrlGuard.Installer.Coverage;

/// <summary>A report for people: a line for each technique, and why names were excused.</summary>
internal static class CoverageTable
{
    private const int NumberWidth = 8;

    /// <summary>Writes the table, or the names that are listed: <c>name TAB technique TAB outcome</c>.</summary>
    public static string Write(CoverageReport report, JudgedVariant[]? listed)
    {
        StringBuilder text = new();
        if (listed is null)
        {
            AppendTable(text, report);
        }
        else
        {
            foreach (JudgedVariant variant in listed)
            {
                text.Append(variant.Variant.Host)
                    .Append('\t')
                    .Append(variant.Variant.Technique)
                    .Append('\t')
                    .Append(InWords(variant))
                    .Append('\n');
            }
        }
        return text.ToString();
    }

    private static void AppendTable(StringBuilder text, CoverageReport report)
    {
        string[][] rows =
        [
            [report.Domain.Ascii, "variants", "caught", "excused", "missed"],
            .. report.Techniques.Select(tally => Row(tally.Name, tally)),
            Row("all", report.Counts.Total),
        ];
        Columns.Append(text, rows, column => column > 0, NumberWidth);
        string[] reasons =
        [
            .. report.Counts.Total.Excuses.Where(excuse => excuse.Count > 0).Select(excuse => $"{Number(excuse.Count)} {excuse.Reason}"),
        ];
        string[] ways =
        [
            .. new[]
            {
                (report.Counts.Total.Asked, "asked about"),
                (report.Counts.Total.Unplanned, "stopped after their request in planned mode"),
            }
                .Where(way => way.Item1 > 0)
                .Select(way => $"{Number(way.Item1)} {way.Item2}"),
        ];
        if (ways.Length > 0)
            text.Append("of the caught: ").AppendJoin(", ", ways).Append('\n');
        if (reasons.Length > 0)
            text.Append("excused: ").AppendJoin(", ", reasons).Append('\n');
        if (CoverageSentence.Of(report.Domain, report.Counts) is { } limits)
            text.Append(limits).Append('\n');
        text.Append('\n');
    }

    private static string[] Row(string title, CoverageTally tally) =>
        [title, Number(tally.Variants), Number(tally.Caught), Number(tally.Excused), Number(tally.Missed)];

    private static string InWords(JudgedVariant variant) =>
        variant.Outcome == VariantOutcome.Caught ? WireName.Of(variant.Verdict.Kind) : WireName.Of(variant.Outcome);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
