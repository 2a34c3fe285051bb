using Deploy.Tidy.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>One top-level type per file, and the file is named for it.</summary>
internal static class TypePlacement
{
    public static IEnumerable<Finding> In(SourceFile file)
    {
        if (file.IsUnder("src/Nuke.Engine", "build"))
            return [];
        var types = TopLevel(file.Syntax).ToList();
        return TooMany(file, types).Concat(Misnamed(file, types));
    }

    private static IEnumerable<Finding> TooMany(SourceFile file, List<Declared> types) =>
        types.Skip(1).Select(t => file.At(t.Name, "one top-level type a file", t.Name.Text));

    private static IEnumerable<Finding> Misnamed(SourceFile file, List<Declared> types) =>
        types
            .Take(1)
            .Where(type => !FileNames(type).Contains(file.Name))
            .Select(t => file.At(t.Name, $"a file named {FileNames(t)[0]}", file.Name));

    private static string[] FileNames(Declared type) =>
        type.Parameters is [var only]
            ? [$"{type.Name.Text}{{{only}}}.cs", $"{type.Name.Text}.cs"]
            : [$"{type.Name.Text}.cs", $"{type.Name.Text}.Log.cs"];

    private static IEnumerable<Declared> TopLevel(SyntaxNode node) =>
        node.ChildNodes()
            .SelectMany(child =>
                child switch
                {
                    BaseNamespaceDeclarationSyntax inner => TopLevel(inner),
                    TypeDeclarationSyntax t => [new(t.Identifier, Of(t.TypeParameterList))],
                    DelegateDeclarationSyntax d => [new(d.Identifier, Of(d.TypeParameterList))],
                    BaseTypeDeclarationSyntax t => [new(t.Identifier, [])],
                    _ => Enumerable.Empty<Declared>(),
                }
            );

    private static string[] Of(TypeParameterListSyntax? list) =>
        list is null ? [] : [.. list.Parameters.Select(p => p.Identifier.Text)];

    private sealed record Declared(SyntaxToken Name, string[] Parameters);
}
