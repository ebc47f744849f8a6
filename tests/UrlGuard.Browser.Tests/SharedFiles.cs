using System.IO.Compression;
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

    private static readonly Lazy<Uri> PackedAddOn = new(() =>
    {
        var file = Path.Combine(Folder.Value.Path, "urlguard.xpi");
        ZipFile.CreateFromDirectory(Programs.Extension(Flavour.Extensions), file);
        return new Uri(file);
    });

    internal static Task<PackedExtension> PackedAsync() => Packed.Value;

    /// <summary>The add-on as one file.</summary>
    internal static Uri AddOn() => PackedAddOn.Value;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Folder.IsValueCreated)
        {
            Folder.Value.Dispose();
        }
    }
}
