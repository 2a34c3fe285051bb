using Deploy.Tidy.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>
/// Ports, functions, the clock and the token are not counted, nor are records' positional lists,
/// what a base class dictates, and the public signatures of the engine, which its dialect dictates.
/// </summary>
internal static class ParameterCount
{
    private const int ParametersMax = 4;

    public static IEnumerable<Finding> In(SourceFile file) =>
        file
            .Syntax.DescendantNodes()
            .OfType<ParameterListSyntax>()
            .Where(list => !IsExempt(file, list))
            .Select(list => (List: list, Count: list.Parameters.Count(IsCounted)))
            .Where(found => found.Count > ParametersMax)
            .Select(found =>
                file.At(
                    found.List.OpenParenToken,
                    $"≤ {ParametersMax} parameters, then an options record",
                    $"{found.Count}"
                )
            );

    private static bool IsExempt(SourceFile file, ParameterListSyntax list) =>
        list.Parent switch
        {
            RecordDeclarationSyntax => true,
            LambdaExpressionSyntax => true,
            MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.OverrideKeyword)
                || (file.IsUnder("src/Nuke.Engine") && IsVisible(member)),
            _ => false,
        };

    private static bool IsVisible(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword)
        || member.Modifiers.Any(SyntaxKind.ProtectedKeyword)
        || member.Parent is InterfaceDeclarationSyntax;

    private static bool IsCounted(ParameterSyntax parameter) =>
        !parameter.Modifiers.Any(SyntaxKind.ThisKeyword) && !IsPort(parameter.Type);

    private static bool IsPort(TypeSyntax? type) =>
        type switch
        {
            NullableTypeSyntax nullable => IsPort(nullable.ElementType),
            SimpleNameSyntax name => name.Identifier.Text
                is "CancellationToken"
                    or "TimeProvider"
                    or "Func"
                    or "Action"
                    or ['I', >= 'A' and <= 'Z', ..],
            _ => false,
        };
}
