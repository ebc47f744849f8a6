namespace UrlGuard.Installer.Filters;

/// <summary>The suffixes under which a label is blocked.</summary>
internal enum Reach
{
    /// <summary>None.</summary>
    None,

    /// <summary>The protected domain's own.</summary>
    Own,

    /// <summary>Its own and those that phishing prefers.</summary>
    Cheap,

    /// <summary>Any public suffix.</summary>
    Any,
}
