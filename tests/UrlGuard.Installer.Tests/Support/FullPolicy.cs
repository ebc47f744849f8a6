using System.Globalization;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A policy that sets every key, with letters and characters that each format has to write in its own way.</summary>
internal static class FullPolicy
{
    public static readonly string Text = $$"""
        {
          "protected": { "mode": "replace", "domains": ["northwind-bank.com", "www.PayPal.com", "bücher.example"] },
          "exempt": { "mode": "add", "domains": ["northwind.jobs"] },
          "lockExemptions": true,
          "bypass": "allow-with-reason",
          "unsure": "warn",
          "mode": "report-only",
          "reportOnly": { "ends": "2027-02-01T06:00:00Z", "kinds": ["typo", "double-typo"] },
          "sameOwner": [["northwind-bank.com", "northwind.eu"], ["a.example", "b.example", "c.example"]],
          "knownSites": ["northwind-partners.com"],
          "thresholds": { {{Thresholds}} },
          "warning": {
            "language": "fr",
            "message": "Ask \"IT\" first;\\\nor call. <b>&é 日本 ☎",
            "contact": "C:\\Contacts \"it@northwind.example\"",
            "reportUrl": "https://report.northwind.example/x?y=1&z=%20",
            "logo": "data:image/png;base64,iVBORw0KGgo="
          },
          "records": { "allowed": false, "retentionDays": 7 },
          "log": { "level": "warning", "eventLog": true },
          "events": { "enabled": true, "file": "C:\\ProgramData\\UrlGuard\\events.jsonl", "hostNames": "keyed-hash", "key": "0123456789abcdef" },
          "firstRun": false,
          "dns": "quiet"
        }
        """;

    private static string Thresholds =>
        string.Join(
            ", ",
            PolicySchema
                .Root.Keys["thresholds"]
                .Keys.Select(key => $"\"{key.Key}\": {int.Parse(key.Value.Default!, CultureInfo.InvariantCulture) + 1}")
        );
}
