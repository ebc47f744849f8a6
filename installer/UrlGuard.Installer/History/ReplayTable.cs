using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Policies;

namespace UrlGuard.Installer.History;

/// <summary>A replay for people: its totals, a line for each warning, and the exemptions ready to paste.</summary>
internal static class ReplayTable
{
    /// <summary>Writes it.</summary>
    public static string Write(Replay replay)
    {
        StringBuilder text = new();
        VisitTally tally = replay.Tally;
        long warned = replay.Warned.Sum(site => site.Visits.Count);
        text.Append(CultureInfo.InvariantCulture, $"{Count(tally.Visits, "visit")} to {Count(tally.Hosts.Count, "host")}");
        if (tally.Hosts.Min(host => host.First) is { } first && tally.Hosts.Max(host => host.Last) is { } last)
            text.Append(CultureInfo.InvariantCulture, $", {Day(first)} to {Day(last)}");
        if (tally.Others > 0)
            text.Append(CultureInfo.InvariantCulture, $"; {tally.Others:N0} to what is no site of the web");
        text.Append('\n');
        if (warned == 0)
            return text.Append("Nothing would have been warned about.\n").ToString();

        text.Append(CultureInfo.InvariantCulture, $"{Count(warned, "warning")} for {Count(replay.Warned.Count, "host")}");
        if (replay.Warned.Where(site => site.Verdict.Certainty == Certainty.Unsure).ToArray() is { Length: > 0 } unsure)
        {
            long asked = unsure.Sum(site => site.Visits.Count);
            text.Append(CultureInfo.InvariantCulture, $", {asked:N0} of them for {Count(unsure.Length, "host")} unsure");
        }
        text.Append(":\n\n");
        string[] titles = ["visits", "first", "last", "kind", "certainty", "host", "target"];
        Columns.Append(text, [titles, .. replay.Warned.Select(Row)], column => column == 0);
        PasteReady.Append(text, [.. replay.Exemptions], replay.LeftOut);
        return text.ToString();
    }

    private static string[] Row(WarnedSite site) =>
        [
            site.Visits.Count.ToString("N0", CultureInfo.InvariantCulture),
            Day(site.Visits.First),
            Day(site.Visits.Last),
            WireName.Of(site.Verdict.Kind),
            WireName.Of(site.Verdict.Certainty),
            site.Visits.Host,
            site.Verdict.Entry.ToString(),
        ];

    private static string Count(long number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {what}{(number == 1 ? "" : "s")}");

    private static string Day(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
