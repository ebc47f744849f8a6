using System.Text.Json;

namespace UrlGuard.Installer.Browsers;

/// <summary><c>installer/browsers.json</c>: the only place that knows a directory, a registry key or an extension id.</summary>
/// <param name="Host">The native messaging host's name.</param>
/// <param name="Extensions">Who may start it.</param>
/// <param name="Browsers">The browsers, in the order in which they are shown.</param>
/// <param name="Managed">The browsers that policies are built for.</param>
/// <param name="Places">Where each looks.</param>
internal sealed record BrowserTable(string Host, ExtensionId[] Extensions, Browser[] Browsers, ManagedBrowser[] Managed, Place[] Places)
{
    private static readonly Lazy<BrowserTable> EmbeddedTable = new(Load);

    /// <summary>The table this program was built with.</summary>
    public static BrowserTable Embedded => EmbeddedTable.Value;

    /// <summary>The manifest's file name: every browser wants the host's name with <c>.json</c>.</summary>
    public string ManifestName => Host + ".json";

    /// <summary>The browser of that name, or null.</summary>
    public Browser? Find(string name) => Array.Find(Browsers, browser => browser.Name == name);

    /// <summary>The row of a browser, or null where the browser doesn't exist or has no such scope.</summary>
    public Place? PlaceOf(Browser browser, Platform system, Scope scope) =>
        Array.Find(Places, place => place.Browser == browser.Name && place.System == system && place.Scope == scope);

    private static BrowserTable Load()
    {
        using Stream stream = typeof(BrowserTable).Assembly.GetManifestResourceStream("browsers.json")!;
        return JsonSerializer.Deserialize(stream, BrowserTableJson.Default.BrowserTable)!;
    }
}
