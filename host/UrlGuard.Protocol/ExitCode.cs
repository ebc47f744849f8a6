namespace UrlGuard.Protocol;

/// <summary>The ends of the host (docs/protocol.md, exit status). Numbers are never reused.</summary>
public enum ExitCode
{
    /// <summary>The browser closed the port.</summary>
    EndOfInput = 0,

    /// <summary>The input ended inside a frame.</summary>
    TornFrame = 3,

    /// <summary>A length over the limit: the stream can't be followed any more.</summary>
    FrameTooLarge = 4,

    /// <summary>Nobody reads the replies.</summary>
    OutputClosed = 5,

    /// <summary>A defect outside a request.</summary>
    InternalFault = 70,
}
