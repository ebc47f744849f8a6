namespace UrlGuard.Installer.Browsers;

/// <summary>The place from which a browser takes an organisation's policies, on systems where that is no folder.</summary>
/// <param name="Browser">The browser's name.</param>
/// <param name="Domain">Its preference domain on macOS.</param>
/// <param name="Key">Its key in the Windows registry, below HKEY_LOCAL_MACHINE; null where a file serves.</param>
internal sealed record ManagedBrowser(string Browser, string Domain, string? Key = null);
