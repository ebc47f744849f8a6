using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>What all fixtures use and nobody changes: made on first use, gone after the last test.</summary>
[SetUpFixture]
public sealed class SharedFiles
{
    private static readonly Lazy<ThrowAwayFolder> Folder = new();
    private static readonly Lazy<Task<PackedExtension>> Packed = new(() => PackedExtension.PackAsync(
        Programs.Browser(BrowserSetUp.ChromiumByPolicy), Programs.Extension(Flavour.Origins), Folder.Value.Path));

    internal static Task<PackedExtension> PackedAsync() => Packed.Value;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Folder.IsValueCreated)
        {
            Folder.Value.Dispose();
        }
    }
}
