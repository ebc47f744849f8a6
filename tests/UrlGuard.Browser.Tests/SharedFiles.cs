using System.Collections.Concurrent;
using System.IO.Compression;
using UrlGuard.Driving;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Browser.Tests;

/// <summary>Files that all fixtures use and no test changes: made on first use, deleted after the last test.</summary>
[SetUpFixture]
public sealed class SharedFiles
{
    private static readonly Lazy<ThrowAwayFolder> Folder = new();
    private static readonly ConcurrentDictionary<string, Lazy<Task<PackedExtension>>> Packed = [];
    private static readonly ConcurrentDictionary<string, Lazy<Uri>> PackedAddOns = [];

    /// <summary>An extension as Chromium installs it; ours when no other folder is given.</summary>
    internal static Task<PackedExtension> PackedAsync(string? source = null) =>
        Packed
            .GetOrAdd(
                source ?? Programs.Extension(Flavour.Origins),
                static from => new(() => PackedExtension.PackAsync(Programs.Browser(BrowserSetUp.ChromiumByPolicy), from, NewFolder()))
            )
            .Value;

    /// <summary>An add-on as one file; ours when no other folder is given.</summary>
    internal static Uri AddOn(string? source = null) =>
        PackedAddOns
            .GetOrAdd(
                source ?? Programs.Extension(Flavour.Extensions),
                static from =>
                    new(() =>
                    {
                        string file = Path.Combine(NewFolder(), "extension.xpi");
                        ZipFile.CreateFromDirectory(from, file);
                        return new Uri(file);
                    })
            )
            .Value;

    private static string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder.Value.Path, Path.GetRandomFileName())).FullName;

    [OneTimeTearDown]
    public void Remove()
    {
        if (Folder.IsValueCreated)
            Folder.Value.Dispose();
    }
}
