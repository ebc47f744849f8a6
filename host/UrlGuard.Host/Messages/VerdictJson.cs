using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

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
            WriteSite(json, verdict);
        if (verdict.Evidence is not null)
        {
            json.WriteString("kind", WireName.Of(verdict.Kind));
            json.WriteString("target", verdict.Entry.Span);
            json.WriteString("certainty", WireName.Of(Told(verdict.Certainty, trust)));
            if (trust.ReportOnly?.Covers(verdict.Kind) == true)
                json.WriteBoolean("reportOnly", true);
        }
        if (SourceOf(verdict, trust) is { } source)
            json.WriteString("source", WireName.Of(source));
        if (verdict.Reason != UnjudgedReason.None)
            json.WriteString("reason", WireName.Of(verdict.Reason));
        if (verdict.Evidence is { } evidence)
        {
            json.WritePropertyName("evidence");
            EvidenceJson.Write(json, evidence);
        }
    }

    private static void WriteSite(Utf8JsonWriter json, Verdict verdict)
    {
        string site = verdict.Site.ToString();
        json.WriteString("site", site);
        if ((verdict.Evidence?.Site ?? ReadableName.Of(site)) is var readable && readable != site)
            json.WriteString("siteUnicode", readable);
    }

    /// <summary>The certainty that pages go by: where a policy warns of all, they have one tone.</summary>
    private static Certainty Told(Certainty certainty, TrustSnapshot trust) =>
        certainty == Certainty.Unsure && trust.Policy.Get(PolicyKeys.Unsure) == UnsureMode.Warn ? Certainty.Sure : certainty;

    private static EntrySource? SourceOf(Verdict verdict, TrustSnapshot trust) =>
        verdict.Entry.IsEmpty ? null
        : verdict.IsLetThrough ? trust.Policy.SourceOf(PolicyKeys.Unsure)
        : trust.SourceOf(verdict.Code == VerdictCode.Exempt ? ListKind.Exempt : ListKind.Protected, verdict.Entry.Span);
}
