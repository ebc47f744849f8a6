namespace UrlGuard.Installer.Driving;

/// <summary>A browser on this machine.</summary>
/// <param name="Name">What people call it, such as "Chromium".</param>
internal sealed record FoundBrowser(string Name, BrowserFamily Family, string Path);
