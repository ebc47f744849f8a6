using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host.Messages;

/// <summary>A verdict as a reply tells it (docs/protocol.md, check).</summary>
internal static class VerdictJson
{
    /// <summary>Writes its members.</summary>
    /// <param name="json">Inside the reply's object.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="trust">The lists that it was given under.</param>
    internal static void Write(Utf8JsonWriter json, Verdict verdict, TrustSnapshot trust)
    {
        json.WriteString("type", "verdict");
        json.WriteString("verdict", WireName.Of(verdict.Code));
        json.WriteString("lists", trust.Version);
        if (!verdict.Site.IsEmpty)
            json.WriteString("site", verdict.Site.Span);
        if (verdict.Evidence is not null)
        {
            json.WriteString("kind", WireName.Of(verdict.Kind));
            json.WriteString("target", verdict.Entry.Span);
            json.WriteString("certainty", WireName.Of(verdict.Certainty));
        }
        if (!verdict.Entry.IsEmpty)
        {
            ListKind kind = verdict.Code == VerdictCode.Exempt ? ListKind.Exempt : ListKind.Protected;
            if (trust.SourceOf(kind, verdict.Entry.Span) is { } source)
                json.WriteString("source", WireName.Of(source));
        }
        if (verdict.Reason != UnjudgedReason.None)
            json.WriteString("reason", WireName.Of(verdict.Reason));
        if (verdict.Evidence is { } evidence)
        {
            json.WritePropertyName("evidence");
            EvidenceJson.Write(json, evidence);
        }
    }
}
