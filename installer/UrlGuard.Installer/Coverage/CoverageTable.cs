using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Coverage;

namespace UrlGuard.Installer.Coverage;

/// <summary>A report for people: a line for each technique, and why names were excused.</summary>
internal static class CoverageTable
{
    private const int NumberWidth = 10;

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
        int width = Core.Coverage.Variants.Techniques.Max(technique => technique.Length);
        text.Append(report.Domain.Ascii.PadRight(width));
        foreach (string title in new[] { "variants", "caught", "excused", "missed" })
            text.Append(title.PadLeft(NumberWidth));
        text.Append('\n');
        foreach (CoverageTally tally in report.Techniques)
            AppendRow(text, tally.Technique.PadRight(width), tally);
        AppendRow(text, "all".PadRight(width), report.Total);
        string[] reasons =
        [
            .. Enum.GetValues<VariantOutcome>()
                .Where(outcome => outcome is not (VariantOutcome.Caught or VariantOutcome.Missed) && report.Total[outcome] > 0)
                .Select(outcome => $"{Number(report.Total[outcome])} {WireName.Of(outcome)}"),
        ];
        if (reasons.Length > 0)
            text.Append("excused: ").AppendJoin(", ", reasons).Append('\n');
        text.Append('\n');
    }

    private static void AppendRow(StringBuilder text, string title, CoverageTally tally)
    {
        text.Append(title);
        foreach (int count in new[] { tally.Variants, tally.Caught, tally.Excused, tally.Missed })
            text.Append(Number(count).PadLeft(NumberWidth));
        text.Append('\n');
    }

    private static string InWords(JudgedVariant variant) =>
        variant.Outcome == VariantOutcome.Caught ? WireName.Of(variant.Verdict.Kind) : WireName.Of(variant.Outcome);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
