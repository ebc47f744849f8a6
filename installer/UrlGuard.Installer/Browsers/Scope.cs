namespace UrlGuard.Installer.Browsers;

/// <summary>The people for whom a manifest counts.</summary>
internal enum Scope
{
    /// <summary>The person who runs the command.</summary>
    User,

    /// <summary>Everybody on this computer.</summary>
    System,
}
