namespace UrlGuard.Host.Framing;

/// <summary>What the reader found.</summary>
internal enum FrameStatus
{
    /// <summary>A whole frame.</summary>
    Frame,

    /// <summary>The input ended between frames.</summary>
    EndOfInput,

    /// <summary>The input ended inside a frame.</summary>
    Torn,

    /// <summary>The length is over <see cref="FrameLimits.MaxInbound"/>; nothing was allocated for it.</summary>
    TooLarge,
}
