namespace UrlGuard.Installer.Browsers;

/// <summary>
/// The key by which a manifest names the extensions that may start the host. One file can't serve both families: each warns about
/// the other's key.
/// </summary>
internal enum Flavour
{
    /// <summary>Chromium family: <c>allowed_origins</c>, <c>chrome-extension://ID/</c>.</summary>
    Origins,

    /// <summary>Firefox family: <c>allowed_extensions</c>, the add-on's id.</summary>
    Extensions,
}
