using UrlGuard.Core;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>A record's words as people say them.</summary>
public static class InWords
{
    /// <summary>The way in which the name was met.</summary>
    public static string Mode(KeptRecord record) =>
        Parse<RecordMode>(record.Mode) switch
        {
            RecordMode.CommandLine => "told by the person, outside a browser",
            RecordMode.Blocking => "in a browser that waited for the verdict",
            RecordMode.Planned => "in a browser that went by a list made before",
            RecordMode.Backstop => "in a browser, once the page had opened",
        };

    /// <summary>The moment at which it was stopped.</summary>
    public static string Outcome(KeptRecord record) =>
        Parse<RecordOutcome>(record.Outcome) switch
        {
            RecordOutcome.NotObserved => "whether it was stopped is not known",
            RecordOutcome.StoppedBeforeRequest => "stopped before its first request",
            RecordOutcome.StoppedAfterRequest => "stopped after a request may have been sent",
            RecordOutcome.Opened => "it opened",
        };

    /// <summary>The person's part.</summary>
    public static string Action(KeptRecord record) =>
        Parse<PersonAction>(record.Action) switch
        {
            PersonAction.KeptLater => "kept this record later",
            PersonAction.WentBack => "went back",
            PersonAction.WentOn => "went on past the warning",
        };

    /// <summary>A word of a chain that was read is one of them.</summary>
    private static T Parse<T>(string word)
        where T : struct, Enum => WireName.TryParse(word, out T value) ? value : throw new ArgumentException(word, nameof(word));
}
