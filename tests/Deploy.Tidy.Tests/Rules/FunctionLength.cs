using Deploy.Tidy.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>From the signature (attributes and comments left out) to the last brace.</summary>
internal static class FunctionLength
{
    private const int LinesMax = 40;
    private const int FlatSwitchLinesMax = 60;

    public static IEnumerable<Finding> In(SourceFile file) =>
        file
            .Syntax.DescendantNodes()
            .Where(IsFunction)
            .Select(node => (Node: node, Start: AfterAttributes(node), Max: Max(node)))
            .Select(f => (f.Start, f.Max, Lines: Lines(f.Start, f.Node)))
            .Where(f => f.Lines > f.Max)
            .Select(f => file.At(f.Start, $"≤ {f.Max} lines a function", $"{f.Lines}"));

    private static bool IsFunction(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => true,
            AccessorDeclarationSyntax => true,
            PropertyDeclarationSyntax property => property.ExpressionBody is not null,
            IndexerDeclarationSyntax indexer => indexer.ExpressionBody is not null,
            _ => false,
        };

    private static SyntaxToken AfterAttributes(SyntaxNode node)
    {
        var first = node.ChildNodesAndTokens().First(c => !c.IsKind(SyntaxKind.AttributeList));
        return first.AsNode()?.GetFirstToken() ?? first.AsToken();
    }

    private static int Max(SyntaxNode node) => IsFlatSwitch(node) ? FlatSwitchLinesMax : LinesMax;

    private static bool IsFlatSwitch(SyntaxNode node) =>
        node.ChildNodes().OfType<ArrowExpressionClauseSyntax>().FirstOrDefault() is { } arrow
            ? arrow.Expression is SwitchExpressionSyntax
            : node.ChildNodes().OfType<BlockSyntax>().FirstOrDefault()?.Statements
                is [
                        ..,
                        SwitchStatementSyntax
                        or ReturnStatementSyntax { Expression: SwitchExpressionSyntax },
                    ]
                    and { Count: <= 3 };

    private static int Lines(SyntaxToken start, SyntaxNode node) =>
        node.GetLocation().GetLineSpan().EndLinePosition.Line
        - start.GetLocation().GetLineSpan().StartLinePosition.Line
        + 1;
}
