namespace UrlGuard.Installer.Driving;

/// <summary>The two kinds of browser that differ in everything this folder does.</summary>
internal enum BrowserFamily
{
    Chromium,
    Firefox,
}
