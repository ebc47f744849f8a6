namespace UrlGuard.Trust;

/// <summary>Something that is wrong and that a person should see (docs/protocol.md, status).</summary>
/// <param name="Code">One of <see cref="FaultCode"/>.</param>
/// <param name="Where">File and line, or the policy's key.</param>
/// <param name="Message">English, for logs and the command line.</param>
public sealed record Fault(string Code, string Where, string Message);
