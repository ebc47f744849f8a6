using System.Reflection;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// The programs under test: the published host, the built extension and the machine's browsers. A missing one is a failure.
/// </summary>
internal static class Programs
{
    /// <summary>The checkout.</summary>
    public static readonly string Root = Path.GetFullPath(
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!
    );

    /// <summary>The published <c>urlguard-host</c>; <c>tests/run</c> says where it is.</summary>
    public static string Host =>
        Existing(
            Path.GetFullPath(
                Environment.GetEnvironmentVariable("URLGUARD_HOST") ?? Path.Combine(Root, "artifacts", "programs", "urlguard-host")
            )
        );

    /// <summary>The published <c>urlguard</c>, beside the host.</summary>
    public static string CommandLine => Existing(Path.Combine(Path.GetDirectoryName(Host)!, "urlguard"));

    public static string Extension(Flavour flavour) =>
        Path.GetDirectoryName(
            Existing(Path.Combine(Root, "extension", "dist", flavour == Flavour.Extensions ? "firefox" : "chromium", "manifest.json"))
        )!;

    public static FoundBrowser Browser(BrowserSetUp setUp)
    {
        string name = setUp.IsFirefox() ? "firefox" : "chromium";
        return FoundBrowser.All(Machine.At(root: null)).FirstOrDefault(browser => browser.Kind.Name == name)
            ?? throw new AssertionException($"{name} is not on this machine; tests/run installs it");
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new AssertionException($"{path} is not there; tests/run builds it");
}
