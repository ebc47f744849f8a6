namespace UrlGuard.Browser.Tests;

/// <summary>What follows from a set-up.</summary>
internal static class SetUps
{
    /// <summary>Whether a policy installs the packed extension, instead of the driver loading the folder.</summary>
    public static bool IsPacked(this BrowserSetUp setUp) =>
        setUp is BrowserSetUp.ChromiumByPolicy or BrowserSetUp.ChromiumInstalled or BrowserSetUp.FirefoxByPolicy;

    public static bool IsFirefox(this BrowserSetUp setUp) => setUp is BrowserSetUp.Firefox or BrowserSetUp.FirefoxByPolicy;

    /// <summary>How navigations are held there: docs/architecture.md.</summary>
    public static string Mode(this BrowserSetUp setUp) =>
        setUp.IsFirefox() || setUp == BrowserSetUp.ChromiumByPolicy ? "blocking" : "planned";
}
