namespace UrlGuard.Protocol;

/// <summary>Sizes of frames, in bytes of JSON without the header.</summary>
public static class FrameLimits
{
    /// <summary>Largest request. A page of 1,000 names of 253 characters is a quarter of it.</summary>
    public const int MaxInbound = 1 << 20;

    /// <summary>Largest reply: above it both browsers close the port (measured).</summary>
    public const int MaxOutbound = 1 << 20;
}
