using SharpFuzz;
using UrlGuard.Tests;

namespace UrlGuard.Fuzz;

/// <summary>A copy of this program in which SharpFuzz has every branch of the product's assemblies leave a trace.</summary>
internal static class Instrumented
{
    private static readonly string[] Assemblies = ["UrlGuard.Core.dll", "UrlGuard.Trust.dll", "urlguard-host.dll"];

    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "fuzz", "instrumented");

    /// <summary>Makes the copy.</summary>
    /// <returns>The program in it.</returns>
    internal static string Make()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        foreach (string assembly in Assemblies)
            _ = Fuzzer.Instrument(Path.Combine(Folder, assembly), static _ => true, Options.Value).Count();
        return Path.Combine(Folder, "UrlGuard.Fuzz.dll");
    }
}
