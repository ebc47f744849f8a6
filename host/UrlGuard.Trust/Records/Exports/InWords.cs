using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>A record's words as people say them, in one language.</summary>
public static class InWords
{
    /// <summary>The way in which the name was met, and the moment at which it was stopped.</summary>
    public static string Met(KeptRecord record, Wording wording) =>
        wording[$"printedMode{Parse<RecordMode>(record.Mode)}"]
        + wording["printedBetween"]
        + wording[$"printedOutcome{Parse<RecordOutcome>(record.Outcome)}"];

    /// <summary>The person's part.</summary>
    public static string Action(KeptRecord record, Wording wording) => wording[$"printedAction{Parse<PersonAction>(record.Action)}"];

    /// <summary>The verdict: of a lookalike its kind, and how sure that is.</summary>
    public static string Finding(KeptRecord record, Wording wording) =>
        record is { Kind: { } kind, Certainty: { } certainty }
            ? wording[$"kind{Parse<LookalikeKind>(kind)}"]
                + wording["printedBetween"]
                + wording[$"printedCertainty{Parse<Certainty>(certainty)}"]
            : wording[$"printedVerdict{Parse<VerdictCode>(record.Verdict)}"];

    /// <summary>The difference in words, where the record has it in parts; else null, and there is the English of its evidence.</summary>
    /// <param name="record">The record.</param>
    /// <param name="wording">The language.</param>
    /// <param name="isolated">As of <see cref="Sentences"/>.</param>
    public static string? Difference(KeptRecord record, Wording wording, Func<string, string>? isolated = null) =>
        record is { Target: { } target, Evidence: { Site: { } site, Statements: { } statements } }
            ? Sentences.Say(statements, site, SpelledDomain.ToUnicode(target), wording, isolated)
            : null;

    /// <summary>A word of a chain that was read is one of them.</summary>
    private static T Parse<T>(string word)
        where T : struct, Enum => WireName.TryParse(word, out T value) ? value : throw new ArgumentException(word, nameof(word));
}
