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
}
