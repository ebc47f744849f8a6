using System.Text;
using UrlGuard.Core.Explanations;
using UrlGuard.Installer.Checking;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Installer.Records;

/// <summary>A record for people: a line for each thing that is known.</summary>
internal static class RecordPage
{
    private const int TitleWidth = 12;

    /// <summary>Writes it.</summary>
    public static string Of(KeptRecord record)
    {
        StringBuilder page = new();
        Append(page, "record", record.Id);
        Append(page, "about", record.About);
        Append(page, "time", record.Time);
        Append(page, "host", record.Host);
        Append(page, "", record.HostUnicode);
        Append(page, "registered", record.Domain);
        Append(page, "verdict", string.Join(", ", new[] { record.Verdict, record.Kind, record.Certainty }.OfType<string>()));
        Append(page, "may imitate", record.Target);
        Append(page, "difference", record.Evidence?.Spoken);
        Append(page, "redirects", record.Hops is { } hops ? string.Join(", ", hops) : null);
        Append(page, "met", InWords.Met(record, Wording.English));
        Append(page, "the person", InWords.Action(record, Wording.English));
        if (record.Person is { } person)
        {
            Append(page, "fraud", person.Fraud == true ? "says that it was" : null);
            Append(page, "withdrawn", person.Withdrawn == true ? "takes it back" : null);
            Append(page, "statement", person.Statement);
            Append(page, "losses", person.Losses);
            Append(page, "amount", person.Amount);
            Append(page, "paid by", person.Payment);
            Append(page, "contact", person.Contact);
        }
        Append(page, "urlguard", record.Versions.Urlguard);
        Append(page, "previous", record.Previous);
        return page.ToString();
    }

    private static void Append(StringBuilder page, string title, string? text)
    {
        foreach ((int index, string line) in (text?.Split('\n') ?? []).Index())
        {
            page.Append((index == 0 ? title : "").PadRight(TitleWidth)).Append("  ");
            Cell.Append(page, line);
            page.Append('\n');
        }
    }
}
