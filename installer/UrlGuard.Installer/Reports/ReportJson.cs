using System.Globalization;
using System.Text;
using System.Text.Json;
using UrlGuard.Installer.Policies;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Reports;

/// <summary>A report for programs: one object, with all sites; <c>exempt</c> is as a policy has it.</summary>
internal static class ReportJson
{
    /// <summary>Writes it.</summary>
    public static string Write(EventReport report) => Encoding.UTF8.GetString(JsonText.Write(json => Write(json, report)));

    private static void Write(Utf8JsonWriter json, EventReport report)
    {
        EventTally tally = report.Tally;
        json.WriteStartObject();
        json.WriteNumber("files", tally.Files);
        json.WriteNumber("events", tally.Events);
        json.WriteNumber("repeated", tally.Repeated);
        json.WriteString("first", Time(tally.First));
        json.WriteString("last", Time(tally.Last));
        Counts(json, "actions", tally.Actions);
        Counts(json, "kinds", tally.Kinds);
        Counts(json, "reasons", tally.Reasons);
        json.WriteStartArray("sites");
        foreach (SiteTally site in tally.Sites)
            Write(json, site);
        json.WriteEndArray();
        json.WriteStartArray("browsers");
        foreach (GuardedBrowser browser in tally.Browsers)
            Write(json, browser);
        json.WriteEndArray();
        json.WriteStartArray("unreadable");
        foreach (UnreadableLines lines in tally.Unreadable)
        {
            json.WriteStartObject();
            json.WriteString("file", lines.File);
            json.WriteNumber("lines", lines.Count);
            json.WriteStartArray("first");
            foreach (long number in lines.First)
                json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("notProposed", report.Proposed.LeftOut + report.Proposed.Strange);
        json.WriteNumber("moreToPropose", report.Proposed.More);
        PasteReady.Write(json, report.Proposed.Names);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SiteTally site)
    {
        json.WriteStartObject();
        json.WriteString(site.IsNamed ? "site" : "siteHash", site.Name);
        Texts(json, "kinds", site.Kinds);
        Texts(json, "targets", site.Targets);
        json.WriteNumber("warned", site.Warned);
        json.WriteNumber("withheld", site.Withheld);
        json.WriteNumber("held", site.Held);
        json.WriteNumber("bypassed", site.Bypassed);
        json.WriteNumber("exempted", site.Exempted);
        json.WriteNumber("machines", site.Machines.Count);
        json.WriteString("first", Time(site.First));
        json.WriteString("last", Time(site.Last));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GuardedBrowser browser)
    {
        json.WriteStartObject();
        json.WriteString("machine", browser.Machine);
        json.WriteString("browser", browser.Last.Browser);
        json.WriteString("helper", browser.Last.Helper);
        json.WriteString("extension", browser.Last.Extension);
        json.WriteString("mode", browser.Last.Mode);
        json.WriteString("policy", browser.Last.Policy);
        json.WriteString("lastHeartbeat", Time(browser.LastHeartbeat));
        json.WriteString("lastEvent", Time(browser.Last.Time));
        json.WriteNumber("events", browser.Events);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        json.WriteStartObject(name);
        foreach ((string what, int count) in counts)
            json.WriteNumber(what, count);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string? Time(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
