using System.Text.Json.Serialization;

namespace UrlGuard.Trust.Records;

/// <summary>
/// A record of one name that a person met, kept because they said so (docs/records.md has the table). Names of the site are defanged.
/// There is no place in it for a path, a query, a user or a machine.
/// </summary>
/// <param name="Id">Random (a UUID of version 4): it also keeps the record's hash from telling anything once the record is gone.</param>
/// <param name="Time">When it was kept, UTC.</param>
/// <param name="Host">The host, A-labels.</param>
/// <param name="Domain">Its registrable domain, A-labels.</param>
/// <param name="Verdict">The judge's verdict at that time.</param>
/// <param name="Mode">One of <see cref="RecordMode"/>.</param>
/// <param name="Outcome">One of <see cref="RecordOutcome"/>.</param>
/// <param name="Action">One of <see cref="PersonAction"/>.</param>
/// <param name="Versions">What judged.</param>
/// <param name="Previous">The hash of the entry before it.</param>
public sealed record KeptRecord(
    string Id,
    string Time,
    string Host,
    string Domain,
    string Verdict,
    string Mode,
    string Outcome,
    string Action,
    RecordVersions Versions,
    string Previous
)
{
    /// <summary>The host with U-labels, where that differs.</summary>
    public string? HostUnicode { get; init; }

    /// <summary>The kind of imitation; of a lookalike only, as are the next three.</summary>
    public string? Kind { get; init; }

    /// <summary>The protected domain that it may imitate. It is the real one, and not defanged.</summary>
    public string? Target { get; init; }

    /// <summary>The strength of the finding.</summary>
    public string? Certainty { get; init; }

    /// <summary>The judge's reason.</summary>
    public RecordedEvidence? Evidence { get; init; }

    /// <summary>The hosts that redirected there, in order.</summary>
    public IReadOnlyList<string>? Hops { get; init; }

    /// <summary>The id of an earlier record that this one confirms, adds to or withdraws.</summary>
    public string? About { get; init; }

    /// <summary>The part that the person typed.</summary>
    public PersonsWord? Person { get; init; }

    /// <summary>The host as it is, for machines.</summary>
    [JsonIgnore]
    public string LiveHost => Defanged.Restore(Host);

    /// <summary>The registrable domain as it is, for machines.</summary>
    [JsonIgnore]
    public string LiveDomain => Defanged.Restore(Domain);
}
