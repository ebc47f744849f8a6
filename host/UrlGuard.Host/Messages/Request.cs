namespace UrlGuard.Host.Messages;

/// <summary>What every request has.</summary>
internal abstract record Request
{
    /// <summary>Repeated by the reply.</summary>
    public required long Id { get; init; }

    /// <summary>Which request it is; the dispatcher has read it already.</summary>
    public required string Type { get; init; }
}
