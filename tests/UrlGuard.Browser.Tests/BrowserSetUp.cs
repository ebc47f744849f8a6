namespace UrlGuard.Browser.Tests;

/// <summary>The ways UrlGuard comes into a browser.</summary>
public enum BrowserSetUp
{
    /// <summary>Firefox with the add-on: blocking mode.</summary>
    Firefox,

    /// <summary>Firefox with the add-on installed by a policy file, there before the first page: blocking mode.</summary>
    FirefoxByPolicy,

    /// <summary>Chromium with the extension installed by a policy file: blocking mode.</summary>
    ChromiumByPolicy,

    /// <summary>Chromium with the extension as a developer or UrlGuard.Try loads it: planned mode.</summary>
    ChromiumUnpacked,

    /// <summary>
    /// Chromium with the extension as from a store: packed, installed from an update manifest, kept by the profile, without
    /// what only a forced installation may do: planned mode.
    /// </summary>
    ChromiumInstalled,
}
