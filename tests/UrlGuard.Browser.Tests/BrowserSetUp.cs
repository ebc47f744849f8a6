namespace UrlGuard.Browser.Tests;

/// <summary>The three ways UrlGuard is used in a browser; every case runs in each.</summary>
public enum BrowserSetUp
{
    /// <summary>Firefox with the add-on: blocking mode.</summary>
    Firefox,

    /// <summary>Chromium with the extension installed by a policy file: blocking mode.</summary>
    ChromiumByPolicy,

    /// <summary>Chromium with the extension as a person loads it: planned mode.</summary>
    ChromiumUnpacked,
}
