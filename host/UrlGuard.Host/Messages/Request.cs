namespace UrlGuard.Host.Messages;

/// <summary>The fields of every request.</summary>
internal abstract record Request
{
    /// <summary>Repeated by the reply.</summary>
    public required long Id { get; init; }

    /// <summary>The type of the request; the dispatcher has read it already.</summary>
    public required string Type { get; init; }
}
