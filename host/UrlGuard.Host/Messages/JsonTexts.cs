using System.Text.Json;

namespace UrlGuard.Host.Messages;

/// <summary>Texts in a row, as several replies have them.</summary>
internal static class JsonTexts
{
    /// <summary>Writes a member that is an array of texts.</summary>
    internal static void WriteTexts(this Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
