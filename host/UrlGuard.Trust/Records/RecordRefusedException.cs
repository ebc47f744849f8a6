namespace UrlGuard.Trust.Records;

/// <summary>A record that is not kept, or not deleted; nothing has changed.</summary>
/// <param name="refusal">The reason, for programs.</param>
/// <param name="message">The same for a person, with what and where.</param>
public sealed class RecordRefusedException(RecordRefusal refusal, string message) : IOException(message)
{
    /// <summary>The reason.</summary>
    public RecordRefusal Refusal { get; } = refusal;
}
