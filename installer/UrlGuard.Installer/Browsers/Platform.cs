namespace UrlGuard.Installer.Browsers;

/// <summary>An operating system of <c>browsers.json</c>.</summary>
internal enum Platform
{
    Linux,
    MacOS,
    Windows,
}
