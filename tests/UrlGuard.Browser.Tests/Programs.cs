using System.Reflection;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Driving;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Browser.Tests;

/// <summary>What is tested: the published host, the built extension and the machine's browsers. One that is missing is a failure.</summary>
internal static class Programs
{
    private static readonly string s_root = Path.GetFullPath(typeof(Programs).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RepositoryRoot").Value!);

    /// <summary>The published <c>urlguard-host</c>; <c>tests/run</c> says where it is.</summary>
    public static string Host => Existing(Path.GetFullPath(
        Environment.GetEnvironmentVariable("URLGUARD_HOST") ?? Path.Combine(s_root, "artifacts", "programs", "urlguard-host")));

    public static string Extension(Flavour flavour) => Path.GetDirectoryName(Existing(
        Path.Combine(s_root, "extension", "dist", flavour == Flavour.Extensions ? "firefox" : "chromium", "manifest.json")))!;

    public static FoundBrowser Browser(BrowserSetUp setUp)
    {
        var name = setUp == BrowserSetUp.Firefox ? "firefox" : "chromium";
        return FoundBrowser.All(Machine.At(root: null)).FirstOrDefault(browser => browser.Kind.Name == name)
            ?? throw new AssertionException($"{name} is not on this machine; tests/run installs it");
    }

    private static string Existing(string path) =>
        File.Exists(path) ? path : throw new AssertionException($"{path} is not there; tests/run builds it");
}
