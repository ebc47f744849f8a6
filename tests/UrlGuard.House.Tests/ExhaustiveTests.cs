using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UrlGuard.House.Tests;

/// <summary>A new kind, verdict or code is never taken for an old one: a switch over one of our enums has an arm for each member.</summary>
internal sealed class ExhaustiveTests
{
    /// <summary>Of an expression without a rest the compiler then sees to the members (CS8509); of a statement nobody does.</summary>
    [Test]
    public void Switches_OverAnEnumOfOurs_NameEachMember()
    {
        IEnumerable<string> faults =
            from tree in Sources.Trees
            let model = Sources.Compilation.GetSemanticModel(tree)
            from node in tree.GetRoot().DescendantNodes()
            where node is SwitchExpressionSyntax or SwitchStatementSyntax
            let fault = FaultOf(node, model)
            where fault is not null
            select $"{Sources.PathOf(tree)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {fault}";
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    [TestCase("_ = kind switch { Kind.One => 1, Kind.Two => 2 };", null)]
    [TestCase("_ = kind switch { Kind.One when kind > 0 => 1, Kind.One or Kind.Two => 2 };", null)]
    [TestCase("_ = kind switch { Kind.One => 1, _ => 2 };", "takes any other for one that it knows")]
    [TestCase("_ = kind switch { Kind.One => 1, _ when kind > 0 => 2, Kind.Two => 3 };", "takes any other for one that it knows")]
    [TestCase("_ = kind switch { Kind.One => 1, var other => 2 };", "takes any other for one that it knows")]
    [TestCase("_ = (kind, 1) switch { (Kind.One, 1) => 1, _ => 2 };", "takes any other for one that it knows")]
    [TestCase("_ = number switch { 1 => 1, _ => 2 };", null)]
    [TestCase("switch (kind) { case Kind.One: break; case Kind.Two: break; }", null)]
    [TestCase("switch (kind) { case Kind.One: break; default: break; }", "takes any other for one that it knows")]
    [TestCase("switch (kind) { case Kind.One: break; }", "without Two")]
    [TestCase("switch (flags) { case Flags.Some: break; default: break; }", null)]
    public void FaultOf_FindsTheRest(string statement, string? fault)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(
            "enum Kind { One, Two } [System.Flags] enum Flags { Some = 1, More = 2 }"
                + $"class C {{ void M(Kind kind, Flags flags, int number) {{ {statement} }} }}"
        );
        SemanticModel model = CSharpCompilation
            .Create("sample", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)])
            .GetSemanticModel(tree);
        SyntaxNode node = tree.GetRoot().DescendantNodes().First(node => node is SwitchExpressionSyntax or SwitchStatementSyntax);
        Assert.That(FaultOf(node, model), Is.EqualTo(fault));
    }

    private static string? FaultOf(SyntaxNode node, SemanticModel model)
    {
        ExpressionSyntax governing = node is SwitchExpressionSyntax one
            ? one.GoverningExpression
            : ((SwitchStatementSyntax)node).Expression;
        INamedTypeSymbol[] ours = [.. Parts(governing).Select(part => EnumOf(model.GetTypeInfo(part).Type)).OfType<INamedTypeSymbol>()];
        if (ours.Length == 0)
            return null;
        bool hasRest = node switch
        {
            SwitchExpressionSyntax expression => expression.Arms.Any(arm => arm.Pattern is DiscardPatternSyntax or VarPatternSyntax),
            SwitchStatementSyntax statement => statement
                .Sections.SelectMany(section => section.Labels)
                .Any(label => label is DefaultSwitchLabelSyntax or CasePatternSwitchLabelSyntax { Pattern: VarPatternSyntax }),
            _ => throw new ArgumentException(node.Kind().ToString(), nameof(node)),
        };
        if (hasRest)
            return "takes any other for one that it knows";
        if (node is SwitchExpressionSyntax)
            return null;
        HashSet<string> named =
        [
            .. ((SwitchStatementSyntax)node)
                .Sections.SelectMany(section => section.Labels)
                .SelectMany(label => label.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
                .Select(member => member.Name.Identifier.Text),
        ];
        string[] missing = [.. ours.SelectMany(MembersOf).Where(member => !named.Contains(member))];
        return missing.Length == 0 ? null : $"without {string.Join(", ", missing)}";
    }

    /// <summary>The elements of a tuple; else the expression itself.</summary>
    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax governing) =>
        governing is TupleExpressionSyntax tuple ? tuple.Arguments.Select(argument => argument.Expression) : [governing];

    /// <summary>The type where it is an enum of ours that counts, not one of flags; else null.</summary>
    private static INamedTypeSymbol? EnumOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? EnumOf(nullable.TypeArguments[0])
        : type is INamedTypeSymbol { TypeKind: TypeKind.Enum } found
        && found.Locations.Any(location => location.IsInSource)
        && !found.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute))
            ? found
        : null;

    private static IEnumerable<string> MembersOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Select(field => field.Name);
}
