namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>
/// The files that are UrlGuard's own: the person's lists, logs and records, and what the browser keeps for the extension. The browser's own
/// history is another matter.
/// </summary>
internal static class OwnFiles
{
    /// <summary>The files among them whose content or name has a text. For a browser that has ended: some are written at the end.</summary>
    public static IEnumerable<string> With(string text, GuardedBrowser browser)
    {
        string[] marks =
        [
            new Uri(browser.ExtensionRoot).Host, // the folders of Chromium, and of Firefox's IndexedDB, are named after the origin
            "urlguard", // lists, logs, records; Firefox's folders that are named after the add-on
        ];
        return Traces.Of(text, browser.Home.Path).Where(path => marks.Any(mark => path.Contains(mark, StringComparison.Ordinal)));
    }
}
