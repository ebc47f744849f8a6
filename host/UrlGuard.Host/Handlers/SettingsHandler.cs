using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Spelled;
using UrlGuard.Host.Messages;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Host.Handlers;

/// <summary>Says what administrators set besides the two lists, and whose policy it is in.</summary>
internal sealed class SettingsHandler(TrustStore store) : RequestHandler<PlainRequest>(RequestJson.Default.PlainRequest, "settings")
{
    /// <summary>Sites and groups of one kind that are named; the totals count all. More than anybody reads on a page.</summary>
    internal const int MostNamed = 500;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override Action<Utf8JsonWriter> Answer(PlainRequest request)
    {
        TrustSnapshot trust = store.Current;
        EffectivePolicy policy = trust.Policy;
        return json =>
        {
            json.WriteString("type", "settings");
            json.WriteString("lists", trust.Version);
            json.WriteStartArray("settings");
            foreach (PolicySetting setting in policy.Settings)
                Write(json, setting);
            json.WriteEndArray();
            json.WriteNumber("knownSitesTotal", policy.KnownSites.Count);
            json.WriteStartArray("knownSites");
            foreach (ListEntry site in policy.KnownSites.Take(MostNamed))
                Write(json, [site.Name], site.Source);
            json.WriteEndArray();
            json.WriteNumber("sameOwnerTotal", policy.SameOwner.Count);
            json.WriteStartArray("sameOwner");
            foreach (OwnerGroup group in policy.SameOwner.Take(MostNamed))
                Write(json, group.Names, group.Source);
            json.WriteEndArray();
        };
    }

    private static void Write(Utf8JsonWriter json, PolicySetting setting)
    {
        json.WriteStartObject();
        json.WriteString("key", setting.Key);
        if (!setting.IsSecret)
            WriteValue(json, setting.Json);
        json.WriteString("source", WireName.Of(setting.Source));
        json.WriteEndObject();
    }

    /// <summary>Words in a row are one text: a value is no array.</summary>
    private static void WriteValue(Utf8JsonWriter json, string value)
    {
        json.WritePropertyName("value");
        if (value.StartsWith('['))
        {
            using JsonDocument words = JsonDocument.Parse(value);
            json.WriteStringValue(string.Join(", ", words.RootElement.EnumerateArray().Select(word => word.GetString())));
        }
        else
        {
            json.WriteRawValue(value);
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> names, EntrySource source)
    {
        const int MostInAGroup = 3; // the page names a group by its first sites
        json.WriteStartObject();
        json.WriteTexts("names", names.Take(MostInAGroup).Select(SpelledDomain.ToUnicode));
        json.WriteNumber("total", names.Count);
        json.WriteString("source", WireName.Of(source));
        json.WriteEndObject();
    }
}
