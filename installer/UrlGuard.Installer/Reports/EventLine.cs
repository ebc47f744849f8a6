using System.Globalization;
using System.Text;
using System.Text.Json;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Reports;

/// <summary>
/// One event, as far as a report needs it. Whoever may append to the file may have written it, so that nothing in it is believed to be
/// well-formed.
/// </summary>
internal sealed record EventLine
{
    /// <summary>Longest text that is kept of a field; ours are far shorter, but for a reason of 500.</summary>
    private const int MaxText = 600;

    /// <summary>The event's id; empty in events of earlier versions.</summary>
    public required string Id { get; init; }

    /// <summary>The time.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The event: <c>event.action</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The reason that a person typed.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The site, or its hash; empty where neither is told.</summary>
    public string Site { get; init; } = "";

    /// <summary>True of a site's name, false of a hash.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The site that is imitated, where it is told by name.</summary>
    public string Target { get; init; } = "";

    /// <summary>The kind of imitation.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The certainty.</summary>
    public string Certainty { get; init; } = "";

    /// <summary>The machine; empty in events of earlier versions.</summary>
    public string Machine { get; init; } = "";

    /// <summary>The browser with its version.</summary>
    public string Browser { get; init; } = "";

    /// <summary>The helper's version.</summary>
    public string Helper { get; init; } = "";

    /// <summary>The extension's version.</summary>
    public string Extension { get; init; } = "";

    /// <summary>The mode: <c>warn</c> or <c>report-only</c>.</summary>
    public string Mode { get; init; } = "";

    /// <summary>The version of the policy.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Reads a line; null where it is no event of ours.</summary>
    public static EventLine? Read(string line)
    {
        if (!UntrustedJson.TryParse(Encoding.UTF8.GetBytes(line), out JsonDocument? document, out _))
            return null;
        using (document)
        {
            JsonElement root = document.RootElement;
            string action = Text(root, "event", "action");
            bool isOurs = Text(root, "event", "module") == "urlguard" && action.Length > 0;
            return isOurs && TryReadTime(Text(root, "@timestamp"), out DateTime time) ? Read(root, action, time) : null;
        }
    }

    private static EventLine? Read(JsonElement root, string action, DateTime time)
    {
        string site = Text(root, "url", "registered_domain"),
            target = Text(root, "urlguard", "target"),
            hash = Text(root, "urlguard", "site_hash");
        if ((site.Length > 0 && !IsName(site)) || (target.Length > 0 && !IsName(target)) || !hash.All(char.IsAsciiHexDigitLower))
            return null;
        return new EventLine
        {
            Id = Text(root, "event", "id"),
            Time = time,
            Action = action,
            Reason = Text(root, "event", "reason"),
            Site = site.Length > 0 ? site : hash,
            IsNamed = site.Length > 0,
            Target = target,
            Kind = Text(root, "rule", "name"),
            Certainty = Text(root, "urlguard", "certainty"),
            Machine = Text(root, "host", "name"),
            Browser = $"{Text(root, "user_agent", "name")} {Text(root, "user_agent", "version")}".Trim(),
            Helper = Text(root, "observer", "version"),
            Extension = Text(root, "urlguard", "extension"),
            Mode = Text(root, "urlguard", "mode"),
            Policy = Text(root, "urlguard", "policy"),
        };
    }

    private static bool IsName(string text) => HostName.TryCreate(text.AsMemory(), out _) == UnjudgedReason.None;

    private static bool TryReadTime(string text, out DateTime time) =>
        DateTime.TryParseExact(
            text,
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );

    /// <summary>A text somewhere in the event; empty where there is none.</summary>
    private static string Text(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return "";
        }
        string text = json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
        return text.Length <= MaxText ? text : text[..MaxText];
    }
}
