using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>What all fixtures use and nobody changes: made on first use, gone after the last test.</summary>
[SetUpFixture]
public sealed class SharedFiles
{
    private static readonly Lazy<ThrowAwayFolder> s_folder = new();
    private static readonly Lazy<Task<PackedExtension>> s_packed = new(() => PackedExtension.PackAsync(
        Programs.Browser(BrowserSetUp.ChromiumByPolicy), Programs.Extension(Flavour.Origins), s_folder.Value.Path));

    internal static Task<PackedExtension> PackedAsync() => s_packed.Value;

    [OneTimeTearDown]
    public void Remove()
    {
        if (s_folder.IsValueCreated)
        {
            s_folder.Value.Dispose();
        }
    }
}
