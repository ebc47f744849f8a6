namespace UrlGuard.Installer.Browsers;

/// <summary>A browser UrlGuard can be registered with.</summary>
/// <param name="Name">What <c>--browser</c> takes.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Flavour">Which kind of manifest it reads.</param>
/// <param name="Programs">What its executable may be called on the search path, best first.</param>
/// <param name="Flatpak">Its name as a Flatpak.</param>
/// <param name="Snap">Its name as a Snap.</param>
internal sealed record Browser(string Name, string Title, Flavour Flavour, string[] Programs, string? Flatpak = null, string? Snap = null);
