namespace UrlGuard.Trust;

/// <summary>Something that is wrong and that a person should see (docs/protocol.md, status).</summary>
/// <param name="Code">One of <see cref="FaultCode"/>.</param>
/// <param name="Where">File and line, or the policy's key.</param>
/// <param name="Message">English, for logs and the command line.</param>
public sealed record Fault(string Code, string Where, string Message)
{
    /// <summary>
    /// Most characters of each text. They quote what is wrong, and a name or key may be 64 MB; so cut, 200 faults fit a frame
    /// even where each character is written as an escape of six bytes.
    /// </summary>
    public const int MaxText = 400;

    /// <inheritdoc cref="Fault" path="/param[@name='Where']"/>
    public string Where { get; init; } = Cut(Where);

    /// <inheritdoc cref="Fault" path="/param[@name='Message']"/>
    public string Message { get; init; } = Cut(Message);

    /// <summary>The beginning of a text that may be of any length; no character is cut in two.</summary>
    public static string Cut(string text, int most = MaxText) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
