using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UrlGuard.House.Tests;

/// <summary>No folder needs one that needs it. Whoever reads a folder has to read those under it, and no others.</summary>
internal sealed class LayerTests
{
    private static readonly IReadOnlyDictionary<(string From, string To), SortedSet<string>> Arrows = FindArrows();

    /// <summary>Neither directly nor by way of others. An arrow is part of a circle when its end leads back to its beginning.</summary>
    [Test]
    public void Folders_NeedNoFolderThatNeedsThem()
    {
        ILookup<string, string> needs = Arrows.Keys.ToLookup(arrow => arrow.From, arrow => arrow.To);
        IEnumerable<string> circles =
            from arrow in Arrows
            where Reached(needs, arrow.Key.To).Contains(arrow.Key.From)
            select $"{arrow.Key.From} needs {arrow.Key.To}: {Types(arrow.Value)}";
        Assert.That(circles, Is.Empty, string.Join('\n', circles));
    }

    /// <summary>The layers of Core from below (docs/architecture.md). One beside another on a line needs none of its neighbours.</summary>
    [Test]
    public void Core_HasItsLayers()
    {
        string[][] layers =
        [
            ["Data", "Images"],
            ["Names"],
            ["Similarity"],
            ["Likeness"],
            ["Spelled"],
            ["Explanations"],
            ["Rules"],
            ["Lists"],
            ["Verdicts"],
            ["Gate"],
            ["Coverage"],
        ];
        Dictionary<string, int> heights = layers
            .SelectMany((layer, height) => layer.Select(folder => (Name: "UrlGuard.Core." + folder, height)))
            .ToDictionary(folder => folder.Name, folder => folder.height);
        string[] folders = [.. Arrows.Keys.SelectMany(arrow => new[] { arrow.From, arrow.To }).Where(IsFolderOfCore).Distinct()];
        Assert.That(folders, Is.EquivalentTo(heights.Keys));
        IEnumerable<string> up =
            from arrow in Arrows
            where IsFolderOfCore(arrow.Key.From) && IsFolderOfCore(arrow.Key.To)
            where heights[arrow.Key.From] <= heights[arrow.Key.To]
            select $"{arrow.Key.From} needs {arrow.Key.To}: {Types(arrow.Value)}";
        Assert.That(up, Is.Empty, string.Join('\n', up));
    }

    private static HashSet<string> Reached(ILookup<string, string> needs, string from)
    {
        HashSet<string> reached = [];
        Stack<string> next = new Stack<string>(needs[from]);
        while (next.TryPop(out string? folder))
        {
            if (!reached.Add(folder))
                continue;
            foreach (string further in needs[folder])
                next.Push(further);
        }
        return reached;
    }

    private static bool IsFolderOfCore(string folder) => folder.StartsWith("UrlGuard.Core.", StringComparison.Ordinal);

    private static string Types(IEnumerable<string> types) => string.Join(", ", types);

    /// <summary>
    /// The arrows between folders of the same project, each with its types. A type at a project's root is for all or over all: it
    /// stands for itself, not for the root.
    /// </summary>
    private static Dictionary<(string From, string To), SortedSet<string>> FindArrows()
    {
        Dictionary<(string From, string To), SortedSet<string>> arrows = [];
        foreach (SyntaxTree tree in Sources.Trees)
        {
            SemanticModel model = Sources.Compilation.GetSemanticModel(tree);
            foreach (BaseTypeDeclarationSyntax declaration in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                INamedTypeSymbol from = model.GetDeclaredSymbol(declaration)!;
                foreach (SimpleNameSyntax name in declaration.DescendantNodes().OfType<SimpleNameSyntax>())
                {
                    if (TypeOf(model.GetSymbolInfo(name).Symbol) is not { } to || !IsOurs(to) || ProjectOf(from) != ProjectOf(to))
                        continue;
                    (string, string) key = (FolderOf(from), FolderOf(to));
                    if (key.Item1 == key.Item2)
                        continue;
                    if (!arrows.TryGetValue(key, out SortedSet<string>? types))
                        arrows.Add(key, types = new SortedSet<string>(StringComparer.Ordinal));
                    types.Add($"{Outermost(from).Name} → {Outermost(to).Name}");
                }
            }
        }
        return arrows;
    }

    /// <summary>The type that a name stands for or is a member of. An extension method is its class's.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) =>
        symbol switch
        {
            INamedTypeSymbol type => type,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
            _ => null,
        };

    private static bool IsOurs(INamedTypeSymbol type) => type.Locations.Any(location => location.IsInSource);

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static string NamespaceOf(INamedTypeSymbol type) => type.ContainingNamespace.ToDisplayString();

    /// <summary>The first two parts of a namespace.</summary>
    private static string ProjectOf(INamedTypeSymbol type) => string.Join('.', NamespaceOf(type).Split('.').Take(2));

    private static string FolderOf(INamedTypeSymbol type) =>
        NamespaceOf(type) == ProjectOf(type) ? $"{ProjectOf(type)}/{Outermost(type).Name}" : NamespaceOf(type);
}
