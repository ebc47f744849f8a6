using System.Globalization;
using System.Text;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Policies;

namespace UrlGuard.Installer.Reports;

/// <summary>A report for people. What others wrote is escaped where a terminal would obey it.</summary>
internal static class ReportTable
{
    /// <summary>Writes it.</summary>
    public static string Write(EventReport report)
    {
        StringBuilder text = new();
        EventTally tally = report.Tally;
        text.Append(Invariant($"{Count(tally.Events, "event")} in {Count(tally.Files, "file")}"));
        if (tally is { First: { } first, Last: { } last })
            text.Append(Invariant($", {Day(first)} to {Day(last)}"));
        if (tally.Repeated > 0)
            text.Append(Invariant($"; {tally.Repeated:N0} more that were there twice"));
        text.Append('\n');
        foreach (UnreadableLines lines in tally.Unreadable)
        {
            string where = string.Join(", ", lines.First);
            text.Append(Invariant($"{Safe(lines.File)}: {Count(lines.Count, "line")} that can't be read: {where}"));
            text.Append(lines.Count > lines.First.Count ? ", …\n" : "\n");
        }
        Table(
            text,
            ["events", "event"],
            EventActions.All.Append("other").Where(tally.Actions.ContainsKey).Select(action => (string[])[N(tally.Actions[action]), action])
        );
        Table(text, ["met", "kind"], tally.Kinds.Take(report.Top).Select(kind => (string[])[N(kind.Value), Safe(kind.Key)]));
        Sites(text, report);
        Table(text, ["typed", "reason"], tally.Reasons.Take(report.Top).Select(reason => (string[])[N(reason.Value), Safe(reason.Key)]));
        Browsers(text, tally);
        PasteReady.Append(text, report.Proposed.Names, report.Proposed.LeftOut);
        if (report.Proposed.Strange is > 0 and var strange)
            text.Append(Invariant($"\n{Count(strange, "opened site")} not proposed: no site of these lists is imitated there\n"));
        if (report.Proposed.More > 0)
            text.Append(Invariant($"\n{Count(report.Proposed.More, "site")} more could be proposed, but were met less (--top)\n"));
        if (report.Proposed.Names.Count > 0 && !report.IsByPolicy)
            text.Append("\nWhat is protected is the events' own word, which may be forged: --policy FILE takes your lists.\n");
        return text.ToString();
    }

    private static void Sites(StringBuilder text, EventReport report)
    {
        IReadOnlyList<SiteTally> sites = report.Tally.Sites;
        Table(
            text,
            ["met", "withheld", "gone on", "exempted", "machines", "last", "kind", "site", "target"],
            sites
                .Take(report.Top)
                .Select(site =>
                    (string[])
                        [
                            N(site.Met),
                            N(site.Withheld),
                            N(site.Bypassed),
                            N(site.Exempted),
                            N(site.Machines.Count),
                            Day(site.Last),
                            Safe(string.Join(',', site.Kinds)),
                            site.Name,
                            string.Join(',', site.Targets),
                        ]
                )
        );
        if (sites.Count > report.Top)
            text.Append(Invariant($"and {Count(sites.Count - report.Top, "site")} more (--top)\n"));
    }

    private static void Browsers(StringBuilder text, EventTally tally) =>
        Table(
            text,
            ["events", "heartbeat", "machine", "browser", "helper", "extension", "mode", "policy"],
            tally.Browsers.Select(browser =>
                (string[])
                    [
                        N(browser.Events),
                        browser.LastHeartbeat is { } time ? Day(time) : "none",
                        Safe(browser.Machine),
                        Safe(browser.Last.Browser),
                        Safe(browser.Last.Helper),
                        Safe(browser.Last.Extension),
                        Safe(browser.Last.Mode),
                        Safe(browser.Last.Policy),
                    ]
            )
        );

    /// <summary>Appends a table, with an empty line in front; nothing where it has no row. Numbers come first.</summary>
    private static void Table(StringBuilder text, string[] titles, IEnumerable<string[]> rows)
    {
        string[][] all = [titles, .. rows];
        if (all.Length == 1)
            return;
        text.Append('\n');
        Columns.Append(text, all, column => all[1..].All(row => row[column].All(c => char.IsAsciiDigit(c) || c == ',')));
    }

    private static string Safe(string told)
    {
        StringBuilder cell = new();
        Cell.Append(cell, told);
        return cell.ToString();
    }

    private static string N(int number) => Invariant($"{number:N0}");

    private static string Count(int number, string what) => Invariant($"{number:N0} {what}{(number == 1 ? "" : "s")}");

    private static string Day(DateTime time) => Invariant($"{time:yyyy-MM-dd}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
