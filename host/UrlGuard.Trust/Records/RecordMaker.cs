using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Records;

/// <summary>Makes records out of verdicts. Any judged name may be one: the person may be right where the judge is not.</summary>
public static class RecordMaker
{
    /// <summary>
    /// Judges a name now and makes a record of it, still without its place in a chain. What is about a record about another is about that.
    /// </summary>
    /// <param name="told">The name, and what is told of it.</param>
    /// <param name="judge">The judge of this moment.</param>
    /// <param name="now">The time.</param>
    /// <param name="version">The release that judges.</param>
    /// <exception cref="RecordRefusedException">There is nothing that could be kept.</exception>
    public static KeptRecord Make(ToldName told, Judge judge, DateTimeOffset now, string version)
    {
        Verdict verdict = judge.Check(told.Host);
        if ((FaultOf(told.Host, verdict) ?? FaultOf(told)) is { } fault)
            throw new RecordRefusedException(RecordRefusal.Unusable, $"{fault}; nothing was kept");
        string ascii = told.Host.ToString(),
            unicode = SpelledDomain.ToUnicode(ascii);
        return new KeptRecord(
            Guid.NewGuid().ToString("D"),
            KeptTime.Of(now),
            Defanged.Of(ascii),
            Defanged.Of(verdict.Site.ToString()),
            WireName.Of(verdict.Code),
            WireName.Of(told.Mode),
            WireName.Of(told.Outcome),
            WireName.Of(told.Action),
            new RecordVersions(version),
            RecordChain.Genesis
        )
        {
            HostUnicode = unicode == ascii ? null : Defanged.Of(unicode),
            Kind = verdict.Evidence is null ? null : WireName.Of(verdict.Kind),
            Target = verdict.Evidence is null ? null : verdict.Entry.ToString(),
            Certainty = verdict.Evidence is null ? null : WireName.Of(verdict.Certainty),
            Evidence = verdict.Evidence is { } evidence ? Of(evidence, [ascii, unicode, verdict.Site.ToString()]) : null,
            Hops = told.Hops.Count == 0 ? null : [.. told.Hops.Select(hop => Defanged.Of(hop.ToString()))],
            About = told.About?.About ?? told.About?.Id,
            Person = told.Person == new PersonsWord() ? null : told.Person,
        };
    }

    /// <summary>
    /// Finds the host in an address as a person has it, also one that was made harmless (<c>hxxp://a[.]com</c>), as records have it. None
    /// of these has a backslash.
    /// </summary>
    public static UnjudgedReason TryFindHost(string address, out HostName host) =>
        WebAddress.TryParse(address.Contains('\\', StringComparison.Ordinal) ? address : PastedText.Restore(address), out host);

    private static string? FaultOf(HostName host, Verdict verdict) =>
        verdict.Code == VerdictCode.Unjudged ? $"{host}: there is no registrable domain to record ({WireName.Of(verdict.Reason)})"
        : host.MayLackAPart ? $"{host}: longer than any name that can be looked up, or with a tilde in it"
        : null;

    private static string? FaultOf(ToldName told) =>
        told.Hops.Count > RecordCheck.MaxHops ? $"more than {RecordCheck.MaxHops} redirects, which no browser follows"
        : told.Hops.Any(hop => hop.MayLackAPart) ? "the name of a redirect is longer than any that can be looked up"
        : told.Person is { Withdrawn: true } && told.About is null ? "nothing is taken back without an earlier record"
        : told.Person is { Withdrawn: true, Fraud: true } ? "what is taken back is not called fraud at once"
        : RecordCheck.FaultOf(told.Person);

    private static RecordedEvidence Of(Evidence evidence, string[] names)
    {
        // The longest first: a site is a part of its host.
        string[] all = [.. names.Append(evidence.Seen.Unicode).OrderByDescending(name => name.Length)];
        string Defang(string text) =>
            all.Aggregate(text, (whole, name) => whole.Replace(name, Defanged.Of(name), StringComparison.Ordinal));
        return new RecordedEvidence(
            Defang(evidence.Spoken),
            [.. evidence.Segments.Select(segment => new RecordedSegment(WireName.Of(segment.Op), segment.Seen, segment.Real))]
        )
        {
            Distance = evidence.Distance,
            Site = Defang(evidence.Site ?? evidence.Seen.Ascii),
            Statements =
            [
                .. evidence.Statements.Select(statement => statement with { Name = statement.Name is { } name ? Defang(name) : null }),
            ],
        };
    }
}
