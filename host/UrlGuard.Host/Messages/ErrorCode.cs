namespace UrlGuard.Host.Messages;

/// <summary>Codes of error replies (docs/protocol.md, error). Only ever added to.</summary>
internal static class ErrorCode
{
    /// <summary>Not a request as the protocol describes it.</summary>
    internal const string BadRequest = "bad-request";

    /// <summary>The length is over the limit; the host ends after this reply.</summary>
    internal const string FrameTooLarge = "frame-too-large";

    /// <summary>No protocol in common.</summary>
    internal const string UnsupportedProtocol = "unsupported-protocol";

    /// <summary>The list could not be written; nothing changed.</summary>
    internal const string ListUnwritable = "list-unwritable";

    /// <summary>Too many slow requests wait; this one was not begun.</summary>
    internal const string Busy = "busy";

    /// <summary>A defect in the host; it keeps serving.</summary>
    internal const string Internal = "internal";
}
