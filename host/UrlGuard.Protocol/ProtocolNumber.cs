namespace UrlGuard.Protocol;

/// <summary>Numbers of the protocols that host and command line of this release speak (docs/protocol.md, hello).</summary>
public static class ProtocolNumber
{
    /// <summary>The oldest protocol that is still spoken.</summary>
    public const int Oldest = 1;

    /// <summary>The newest protocol that is spoken.</summary>
    public const int Newest = 1;
}
