namespace UrlGuard.Core.Names;

/// <summary>The reason why a host can't be judged. On the wire in kebab-case (docs/protocol.md, check).</summary>
public enum UnjudgedReason
{
    /// <summary>It can be judged.</summary>
    None,

    /// <summary>An IPv4 or IPv6 address.</summary>
    IpAddress,

    /// <summary><c>localhost</c> or a name under it (RFC 6761, 6.3).</summary>
    Localhost,

    /// <summary>One label at most: an intranet name.</summary>
    SingleLabel,

    /// <summary>A public suffix itself, such as <c>co.uk</c>.</summary>
    PublicSuffix,

    /// <summary>Not what a browser visits: its parser refuses it, or never gives it. A list takes well-formed names only.</summary>
    BadName,

    /// <summary>A URL, but not of the web (http, https).</summary>
    NotWeb,
}
