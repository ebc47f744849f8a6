using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Trust.Records;

/// <summary>
/// Looks an entry over before anything is made of it: a chain may come from anybody, and its words go into pages and other programs'
/// files.
/// </summary>
public static class RecordCheck
{
    /// <summary>Most characters of a text that a person types: two printed pages.</summary>
    public const int MaxText = 4_000;

    private const int MaxVersion = 40;

    /// <summary>Most redirects; browsers follow 20.</summary>
    public const int MaxHops = 20;

    /// <summary>The fault of an entry; null when all of it can be used.</summary>
    internal static string? FaultOf(ChainEntry entry)
    {
        if (!IsHash(entry.Previous) || !IsHash(entry.Hash))
            return "a hash is no SHA-256";
        if (entry.Gap is { } gap)
        {
            return !IsTime(gap.Deleted) ? "the time of the gap is none"
                : gap.Count < 1 ? "a gap of nothing"
                : null;
        }
        KeptRecord record = entry.Record!;
        if (!IsId(record.Id) || (record.About is { } about && !IsId(about)))
            return "an id is no UUID";
        if (!IsTime(record.Time))
            return "the time is none";
        if (record.Versions.Format != RecordVersions.NewestFormat)
            return $"it is of form {record.Versions.Format}, which a newer UrlGuard wrote";
        string[] names = [record.Host, record.Domain, .. record.Hops ?? []];
        if (Array.Find(names, name => !IsDefangedHost(name)) is { } bad)
            return $"{bad} is no host with its dots in brackets";
        if (record.Hops is { Count: > MaxHops })
            return $"more than {MaxHops} redirects";
        if (record.HostUnicode is { } unicode && unicode != Defanged.Of(SpelledDomain.ToUnicode(record.LiveHost)))
            return "the two forms of the host do not go together";
        if (record.Versions.Urlguard.Length > MaxVersion || record.Evidence is { } evidence && LengthOf(evidence) > MaxText)
            return "it is longer than any that UrlGuard writes";
        if (record.Evidence?.Statements?.Any(statement => statement is { Place: < 1 } or { Count: < 0 }) == true)
            return "a place or a number of a statement is none";
        return WordFault(record) ?? (record.Person is { } person ? FaultOf(person) : null);
    }

    /// <summary>The fault of what a person typed; null when it can be kept.</summary>
    public static string? FaultOf(PersonsWord person)
    {
        string?[] texts = [person.Statement, person.Losses, person.Amount, person.Payment, person.Contact];
        foreach (string text in texts.OfType<string>())
        {
            if (text.Length > MaxText)
                return $"a text has {text.Length} characters, more than {MaxText}";
            if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
                return "a text has control characters";
        }
        return null;
    }

    private static string? WordFault(KeptRecord record)
    {
        bool isLookalike = record.Verdict == WireName.Of(VerdictCode.Lookalike);
        bool areWords =
            IsWord<VerdictCode>(record.Verdict)
            && IsWord<RecordMode>(record.Mode)
            && IsWord<RecordOutcome>(record.Outcome)
            && IsWord<PersonAction>(record.Action)
            && (!isLookalike || (IsWord<LookalikeKind>(record.Kind) && IsWord<Certainty>(record.Certainty)))
            && (record.Evidence?.Segments.All(segment => IsWord<SegmentOp>(segment.Op)) ?? true);
        if (!areWords)
            return "a word of it is none of UrlGuard's";
        bool isWhole = record is { Kind: not null, Target: not null, Certainty: not null, Evidence: not null };
        bool isBare = record is { Kind: null, Target: null, Certainty: null, Evidence: null };
        if (isLookalike ? !isWhole : !isBare)
            return "verdict and evidence do not go together";
        return record.Target is { } target && !IsHost(target) ? $"{target} is no host" : null;
    }

    private static int LengthOf(RecordedEvidence evidence) =>
        evidence.Spoken.Length
        + evidence.Segments.Sum(segment => segment.Seen.Length + segment.Real.Length + 1)
        + (evidence.Site?.Length ?? 0)
        + (evidence.Statements?.Sum(LengthOf) ?? 0);

    private static int LengthOf(Statement statement) =>
        new[]
        {
            statement.Seen,
            statement.Real,
            statement.Before,
            statement.Behind,
            statement.Name,
            statement.Script,
            statement.RealScript,
        }.Sum(text => text?.Length ?? 0) + 1;

    private static bool IsWord<T>(string? word)
        where T : struct, Enum => WireName.TryParse(word, out T _);

    /// <summary>Other programs' schemas look at version and variant too.</summary>
    private static bool IsId(string text) =>
        Guid.TryParseExact(text, "D", out Guid id) && id.ToString("D") == text && id is { Version: 4, Variant: >= 8 and <= 11 };

    private static bool IsHash(string text) => text.Length == 2 * Sha256.HashLength && text.All(char.IsAsciiHexDigitLower);

    private static bool IsTime(string text) => KeptTime.TryRead(text, out _);

    private static bool IsDefangedHost(string text) => Defanged.Restore(text) is var host && Defanged.Of(host) == text && IsHost(host);

    private static bool IsHost(string text) =>
        HostName.TryCreate(text.AsMemory(), out HostName host) == UnjudgedReason.None && host.ToString() == text;
}
