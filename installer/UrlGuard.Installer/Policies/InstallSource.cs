using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Policies;

/// <summary>The extension that the browsers of an organisation install, and its place.</summary>
/// <param name="Extension">The extension's id in the Chromium family.</param>
/// <param name="UpdateUrl">Where the Chromium family finds it and its updates.</param>
/// <param name="AddOn">Its id in Firefox.</param>
/// <param name="AddOnUrl">Where Firefox finds it.</param>
/// <param name="Host">The native messaging host's name.</param>
internal sealed record InstallSource(string Extension, string UpdateUrl, string AddOn, string AddOnUrl, string Host)
{
    /// <summary>The Chrome Web Store, which all browsers of the family install from.</summary>
    public const string ChromeWebStore = "https://clients2.google.com/service/update2/crx";

    /// <summary>The newest version of an add-on at addons.mozilla.org, by its id.</summary>
    public static string AddOnStore(string addOn) => $"https://addons.mozilla.org/firefox/downloads/latest/{addOn}/latest.xpi";

    /// <summary>The id that <c>browsers.json</c> has for a family.</summary>
    public static string KnownId(Flavour flavour) => BrowserTable.Embedded.Extensions.First(known => known.Flavour == flavour).Id;
}
