using System.Globalization;
using System.Text;
using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Installer.Policies;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.History;

/// <summary>A replay for programs: one object; <c>exempt</c> is as a policy has it.</summary>
internal static class ReplayJson
{
    /// <summary>Writes it.</summary>
    public static string Write(Replay replay) => Encoding.UTF8.GetString(JsonText.Write(json => Write(json, replay)));

    private static void Write(Utf8JsonWriter json, Replay replay)
    {
        json.WriteStartObject();
        json.WriteNumber("visits", replay.Tally.Visits);
        json.WriteNumber("hosts", replay.Tally.Hosts.Count);
        json.WriteNumber("others", replay.Tally.Others);
        json.WriteStartArray("warned");
        foreach (WarnedSite site in replay.Warned)
        {
            json.WriteStartObject();
            json.WriteString("host", site.Visits.Host);
            json.WriteString("kind", WireName.Of(site.Verdict.Kind));
            json.WriteString("certainty", WireName.Of(site.Verdict.Certainty));
            json.WriteString("target", site.Verdict.Entry.ToString());
            json.WriteNumber("visits", site.Visits.Count);
            json.WriteString("first", Time(site.Visits.First));
            json.WriteString("last", Time(site.Visits.Last));
            json.WriteString("reason", site.Verdict.Evidence!.Spoken);
            json.WriteString("exemption", site.Exemption);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        PasteReady.Write(json, replay.Exemptions);
        json.WriteEndObject();
    }

    private static string? Time(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
