namespace UrlGuard.Protocol;

/// <summary>The result of reading a frame.</summary>
public enum FrameStatus
{
    /// <summary>A whole frame.</summary>
    Frame,

    /// <summary>The input ended between frames.</summary>
    EndOfInput,

    /// <summary>The input ended inside a frame.</summary>
    Torn,

    /// <summary>The length is over the limit; nothing was allocated for it.</summary>
    TooLarge,
}
