using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UrlGuard.Tests;

namespace UrlGuard.House.Tests;

/// <summary>The C# sources of the product, parsed, and compiled together so that every name in them has a meaning.</summary>
internal static class Sources
{
    /// <summary>Folders of everything that is shipped.</summary>
    private static readonly string[] Folders = ["host", "installer"];

    /// <summary>Namespaces that the SDK imports into every file (ImplicitUsings).</summary>
    private const string Implicit = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>One tree a file.</summary>
    internal static IReadOnlyList<SyntaxTree> Trees { get; } =
    [
        .. Folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, path: file)),
    ];

    /// <summary>All of them. What generators would add is missing; what refers to it has no meaning here.</summary>
    internal static CSharpCompilation Compilation { get; } =
        CSharpCompilation.Create(
            "UrlGuard",
            [.. Trees, CSharpSyntaxTree.ParseText(Implicit, Options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(assembly => !Path.GetFileName(assembly).StartsWith("urlguard", StringComparison.OrdinalIgnoreCase))
                .Select(assembly => MetadataReference.CreateFromFile(assembly)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true)
        );

    private static CSharpParseOptions Options { get; } = new(LanguageVersion.Latest, DocumentationMode.None);

    /// <summary>A file's path from the repository's root.</summary>
    internal static string PathOf(SyntaxTree tree) => Path.GetRelativePath(Repository.Root, tree.FilePath);
}
