namespace UrlGuard.Installer.Doctor;

/// <summary>The extension as a browser keeps it in one profile.</summary>
/// <param name="Id">By which of its ids.</param>
/// <param name="Version">Its version; null where the browser doesn't keep it.</param>
/// <param name="IsEnabled">Whether it is switched on.</param>
/// <param name="IsByPolicy">Whether a policy installed it, which turns the blocking mode on in the Chromium family.</param>
internal sealed record FoundExtension(string Id, string? Version, bool IsEnabled, bool IsByPolicy);
