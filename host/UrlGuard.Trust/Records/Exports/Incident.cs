using UrlGuard.Core;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>A record with those about it: what is told to others.</summary>
/// <param name="Record">The first.</param>
/// <param name="Later">Those about it, in order.</param>
public sealed record Incident(KeptRecord Record, IReadOnlyList<KeptRecord> Later)
{
    /// <summary>True when the person says that it was fraud, and has not taken it back since.</summary>
    public bool IsFraud => Last(person => person.Fraud);

    /// <summary>True when the person has taken it back.</summary>
    public bool IsWithdrawn => Last(person => person.Withdrawn);

    /// <summary>The time of the last record of it.</summary>
    public string Modified => Later.Count > 0 ? Later[^1].Time : Record.Time;

    /// <summary>The record with which it began: the first, or the one that says fraud after it was taken back.</summary>
    public KeptRecord Begun { get; private init; } = Record;

    /// <summary>
    /// The incident as it was at the end of each of its lives: one ends when the person takes it back, and the next begins when they say
    /// fraud after that. Of one that was never taken back this is the only one.
    /// </summary>
    public IEnumerable<Incident> Lives
    {
        get
        {
            Incident life = new(Record, []);
            foreach (KeptRecord next in Later)
            {
                bool isNew = life.IsWithdrawn && next.Person?.Fraud == true;
                if (isNew)
                    yield return life;
                life = new(Record, [.. life.Later, next]) { Begun = isNew ? next : life.Begun };
            }
            yield return life;
        }
    }

    /// <summary>All that the person typed, in order.</summary>
    public IEnumerable<PersonsWord> Words => Later.Prepend(Record).Select(record => record.Person).OfType<PersonsWord>();

    /// <summary>The suspicion in a sentence that accuses nobody.</summary>
    public string Suspicion =>
        Record.Target is { } target
            ? $"{Record.Host} may imitate {target}"
            : $"{Record.Host} was recorded by a person; UrlGuard itself calls it {Record.Verdict}";

    /// <summary>True of what the judge takes for an imitation, sure or not.</summary>
    public bool IsLookalike => Record.Verdict == WireName.Of(VerdictCode.Lookalike);

    /// <summary>True of what may be reported to others: not what the person has taken back, nor a site that they protect.</summary>
    public bool MayBeReported => !IsWithdrawn && (IsFraud || Record.Verdict != WireName.Of(VerdictCode.Protected));

    /// <summary>The incidents of a chain. A record about one that was deleted stands for itself.</summary>
    public static IReadOnlyList<Incident> Of(RecordChain chain)
    {
        KeptRecord[] all = [.. chain.Records];
        HashSet<string> ids = [.. all.Select(record => record.Id)];
        return
        [
            .. all.Where(record => record.About is not { } about || !ids.Contains(about))
                .Select(record => new Incident(record, [.. all.Where(other => other.About == record.Id)])),
        ];
    }

    /// <summary>All texts of a kind that the person typed, one under the other; null where there are none.</summary>
    public string? Text(Func<PersonsWord, string?> which) =>
        Words.Select(which).OfType<string>().ToArray() is { Length: > 0 } texts ? string.Join('\n', texts) : null;

    /// <summary>The last word that decides: fraud after a withdrawal is fraud again.</summary>
    private bool Last(Func<PersonsWord, bool?> which) =>
        Words.LastOrDefault(person => person.Fraud == true || person.Withdrawn == true) is { } last && which(last) == true;
}
