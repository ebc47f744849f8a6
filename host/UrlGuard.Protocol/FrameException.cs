namespace UrlGuard.Protocol;

/// <summary>Bytes in a host's output that are no whole frame.</summary>
/// <param name="message">Their form, in words.</param>
public sealed class FrameException(string message) : IOException(message);
