using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Records;

/// <summary>A name that a person met, as they or their browser tell of it. It becomes a record in <see cref="RecordMaker"/>.</summary>
/// <param name="Host">The host.</param>
public sealed record ToldName(HostName Host)
{
    /// <summary>The way in which it was met.</summary>
    public RecordMode Mode { get; init; } = RecordMode.CommandLine;

    /// <summary>The moment at which it was stopped.</summary>
    public RecordOutcome Outcome { get; init; } = RecordOutcome.NotObserved;

    /// <summary>The person's part.</summary>
    public PersonAction Action { get; init; } = PersonAction.KeptLater;

    /// <summary>The hosts that redirected there, in order.</summary>
    public IReadOnlyList<HostName> Hops { get; init; } = [];

    /// <summary>An earlier record that this is about.</summary>
    public KeptRecord? About { get; init; }

    /// <summary>The part that the person typed.</summary>
    public PersonsWord Person { get; init; } = new();
}
