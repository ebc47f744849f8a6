using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UrlGuard.Tests;

namespace UrlGuard.House.Tests;

/// <summary>The layout that the formatter leaves to the writer: no long lines, no braces around a line.</summary>
internal sealed partial class LayoutTests
{
    /// <summary>Characters of a line, as the formatter has it (.csharpierrc.yaml). It breaks neither comments nor strings.</summary>
    private const int LineWidth = 140;

    [Test]
    public void Lines_AreNotLong()
    {
        IEnumerable<string> faults =
            from tree in Sources.Trees
            from line in LongLines(tree)
            select $"{Sources.PathOf(tree)}:{line.LineNumber + 1}: {line.Span.Length} characters";
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    /// <summary>Sources in other languages than C#; many a script has no ending.</summary>
    [Test]
    public void LinesOfOtherLanguages_AreNotLong()
    {
        string[] faults =
        [
            .. from file in Repository.Files(".ts", ".mjs", ".html", ".css", ".sh", ".bash", "")
            where Shipped().IsMatch(file)
            from line in File.ReadLines(Path.Combine(Repository.Root, file)).Index()
            where line.Item.Length > LineWidth
            select $"{file}:{line.Index + 1}: {line.Item.Length} characters",
        ];
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    [Test]
    public void OneLine_HasNoBraces()
    {
        IEnumerable<string> faults =
            from tree in Sources.Trees
            from block in tree.GetRoot().DescendantNodes().OfType<BlockSyntax>()
            where IsNeedless(block)
            select $"{Sources.PathOf(tree)}:{block.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
        Assert.That(faults, Is.Empty, string.Join('\n', faults));
    }

    [TestCase("if (a) { b(); }", true)]
    [TestCase("if (a) { b(); } else { c(); }", true)]
    [TestCase("foreach (int i in a) { b(); }", true)]
    [TestCase("if (a) b();", false)]
    [TestCase("if (a) { b(); c(); }", false)]
    [TestCase("if (a) { b(\n); }", false)]
    [TestCase("if (a) { b(); } else { c(\n); }", false)]
    [TestCase("if (a\n) { b(); }", false)]
    [TestCase("if (a) { // why\n b(); }", false)]
    public void IsNeedless_LooksAtTheWholeStatement(string text, bool isNeedless)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        Assert.That(root.DescendantNodes().OfType<BlockSyntax>().Any(IsNeedless), Is.EqualTo(isNeedless));
    }

    /// <summary>Lines beyond the width. The text of a string of many lines counts from where its quotation marks stand.</summary>
    private static IEnumerable<TextLine> LongLines(SyntaxTree tree)
    {
        SourceText text = tree.GetText();
        TextSpan[] strings =
        [
            .. tree.GetRoot()
                .DescendantNodes()
                .Where(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && IsOnSeveralLines(node))
                .Select(node => node.Span),
        ];
        return text.Lines.Where(line =>
            line.Span.Length > LineWidth
            && !strings.Any(span => span.Contains(line.Start) && line.Span.Length - Indentation(text, span.End) <= LineWidth)
        );
    }

    private static int Indentation(SourceText text, int position) =>
        text.ToString(text.Lines.GetLineFromPosition(position).Span).TakeWhile(c => c == ' ').Count();

    /// <summary>True for a block around one statement on one line, where no other branch and no condition needs several lines.</summary>
    private static bool IsNeedless(BlockSyntax block)
    {
        if (!IsOneLine(block) || Statement(block) is not { } whole)
            return false;
        IEnumerable<StatementSyntax> branches = whole
            .DescendantNodesAndSelf()
            .OfType<IfStatementSyntax>()
            .Where(branch => branch == whole || branch.Parent is ElseClauseSyntax)
            .SelectMany(branch =>
                branch.Else is { Statement: not IfStatementSyntax } last ? new[] { branch.Statement, last.Statement } : [branch.Statement]
            );
        return branches.All(branch => branch is not BlockSyntax other || IsOneLine(other)) && !HasLongHead(block);
    }

    /// <summary>The statement that a block is the body of; null for the body of a method, a try or the like.</summary>
    private static StatementSyntax? Statement(BlockSyntax block) =>
        block.Parent switch
        {
            ElseClauseSyntax { Parent: IfStatementSyntax first } => Outermost(first),
            IfStatementSyntax one => Outermost(one),
            ForStatementSyntax
            or CommonForEachStatementSyntax
            or WhileStatementSyntax
            or DoStatementSyntax
            or UsingStatementSyntax
            or LockStatementSyntax
            or FixedStatementSyntax => (StatementSyntax)block.Parent,
            _ => null,
        };

    private static IfStatementSyntax Outermost(IfStatementSyntax statement) =>
        statement.Parent is ElseClauseSyntax { Parent: IfStatementSyntax before } ? Outermost(before) : statement;

    private static bool IsOneLine(BlockSyntax block) =>
        block.Statements is [{ } only]
        && only is not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax)
        && !IsOnSeveralLines(only)
        && !block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));

    private static bool HasLongHead(BlockSyntax block) =>
        block
            .SyntaxTree.GetText()
            .ToString(TextSpan.FromBounds(block.Parent!.SpanStart, block.OpenBraceToken.SpanStart))
            .Trim()
            .Contains('\n', StringComparison.Ordinal);

    private static bool IsOnSeveralLines(SyntaxNode node)
    {
        FileLinePositionSpan lines = node.SyntaxTree.GetLineSpan(node.Span);
        return lines.EndLinePosition.Line > lines.StartLinePosition.Line;
    }

    /// <summary>The path of a file that is shipped, or makes what is shipped.</summary>
    [GeneratedRegex("^(?:host/|installer/|extension/(?:src/|manifest/|[^/]+$))")]
    private static partial Regex Shipped();
}
