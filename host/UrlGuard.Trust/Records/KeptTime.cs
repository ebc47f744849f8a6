using System.Globalization;

namespace UrlGuard.Trust.Records;

/// <summary>Times in records: UTC, to the second, as every export's standard takes them (RFC 3339).</summary>
public static class KeptTime
{
    /// <summary>The form of them.</summary>
    internal const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Writes a time.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a time back.</summary>
    public static bool TryRead(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
