using UrlGuard.Trust.Json;

namespace UrlGuard.Host.Framing;

/// <summary>Sizes of frames, in bytes of JSON without the header.</summary>
internal static class FrameLimits
{
    /// <summary>The length before every body: 4 bytes, little-endian on every system a browser ships for.</summary>
    internal const int HeaderLength = 4;

    /// <summary>Largest request. A page of 1,000 names of 253 characters is a quarter of it.</summary>
    internal const int MaxInbound = 1 << 20;

    /// <summary>Largest reply: above it both browsers close the port (measured).</summary>
    internal const int MaxOutbound = 1 << 20;

    /// <summary>Deepest JSON.</summary>
    internal const int MaxDepth = UntrustedJson.MaxDepth;
}
