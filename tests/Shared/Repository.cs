using System.Reflection;

namespace UrlGuard.Tests;

/// <summary>The checkout that the tests belong to.</summary>
internal static class Repository
{
    internal static string Root { get; } =
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot")
            .Value!;

    /// <summary>The rows of a corpus file: columns between TABs, without comments.</summary>
    internal static IEnumerable<string[]> Corpus(string name) =>
        File.ReadLines(Path.Combine(Root, "tests", "corpus", name))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('\t'));

    /// <summary>Files of the checkout with these endings, by their paths from its root. Folders of builds and packages are left out.</summary>
    internal static string[] Files(params string[] endings) =>
        [
            .. Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Where(file => endings.Contains(Path.GetExtension(file)))
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(file =>
                    !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "dist" or "node_modules" or "artifacts")
                )
                .Order(StringComparer.Ordinal),
        ];
}
