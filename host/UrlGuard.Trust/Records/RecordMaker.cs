using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Trust.Records;

/// <summary>Makes records out of verdicts. Any judged name may be one: the person may be right where the judge is not.</summary>
public static class RecordMaker
{
    /// <summary>Makes one, still without its place in a chain.</summary>
    /// <param name="host">The host, which has a registrable domain.</param>
    /// <param name="verdict">The judge's answer about it.</param>
    /// <param name="now">The time.</param>
    /// <param name="version">The release that judges.</param>
    public static KeptRecord Make(HostName host, Verdict verdict, DateTimeOffset now, string version)
    {
        string ascii = host.ToString(),
            unicode = SpelledDomain.ToUnicode(ascii);
        return new KeptRecord(
            Guid.NewGuid().ToString("D"),
            KeptTime.Of(now),
            Defanged.Of(ascii),
            Defanged.Of(verdict.Site.ToString()),
            WireName.Of(verdict.Code),
            WireName.Of(RecordMode.CommandLine),
            WireName.Of(RecordOutcome.NotObserved),
            WireName.Of(PersonAction.KeptLater),
            new RecordVersions(version),
            RecordChain.Genesis
        )
        {
            HostUnicode = unicode == ascii ? null : Defanged.Of(unicode),
            Kind = verdict.Evidence is null ? null : WireName.Of(verdict.Kind),
            Target = verdict.Evidence is null ? null : verdict.Entry.ToString(),
            Certainty = verdict.Evidence is null ? null : WireName.Of(verdict.Certainty),
            Evidence = verdict.Evidence is { } evidence ? Of(evidence, [ascii, unicode, verdict.Site.ToString()]) : null,
        };
    }

    private static RecordedEvidence Of(Evidence evidence, string[] names)
    {
        // The longest first: a site is a part of its host.
        string spoken = names
            .Append(evidence.Seen.Unicode)
            .OrderByDescending(name => name.Length)
            .Aggregate(evidence.Spoken, (text, name) => text.Replace(name, Defanged.Of(name), StringComparison.Ordinal));
        return new RecordedEvidence(
            spoken,
            [.. evidence.Segments.Select(segment => new RecordedSegment(WireName.Of(segment.Op), segment.Seen, segment.Real))]
        )
        {
            Distance = evidence.Distance,
        };
    }
}
