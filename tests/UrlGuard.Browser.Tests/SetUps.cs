namespace UrlGuard.Browser.Tests;

/// <summary>Properties that follow from a set-up.</summary>
internal static class SetUps
{
    /// <summary>True when a policy installs the packed extension, false when the driver loads the folder.</summary>
    public static bool IsPacked(this BrowserSetUp setUp) =>
        setUp is BrowserSetUp.ChromiumByPolicy or BrowserSetUp.ChromiumInstalled or BrowserSetUp.FirefoxByPolicy;

    public static bool IsFirefox(this BrowserSetUp setUp) => setUp is BrowserSetUp.Firefox or BrowserSetUp.FirefoxByPolicy;

    /// <summary>The mode in which navigations are held there: docs/architecture.md.</summary>
    public static string Mode(this BrowserSetUp setUp) =>
        setUp.IsFirefox() || setUp == BrowserSetUp.ChromiumByPolicy ? "blocking" : "planned";
}
