using Deploy.Tidy.Tests.Sources;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>Project = folder = namespace, at most one folder deep, file-scoped.</summary>
internal static class NamespacePlacement
{
    private const int FoldersMax = 1;
    private static readonly string[] Roots = ["src", "tests", "samples"];

    public static IEnumerable<Finding> In(SourceFile file)
    {
        // The consumer is an ordinary NUKE build, whose class stands in no namespace.
        if (
            !Roots.Contains(file.Parts[0])
            || file.IsUnder("src/Nuke.Engine", "tests/Nuke.Engine.Consumer")
        )
            yield break;
        if (file.Parts.Count < 3)
        {
            yield return new(file.Path, 1, "code lies in a project's folder", file.Path);
            yield break;
        }
        var folders = file.Parts.Skip(2).Take(file.Parts.Count - 3).ToList();
        if (folders.Count > FoldersMax)
            yield return new(
                file.Path,
                1,
                $"≤ {FoldersMax} folder below a project",
                string.Join('/', folders)
            );
        var expected = string.Join('.', folders.Prepend(file.Parts[1]));
        foreach (var ns in file.Syntax.Members.OfType<BaseNamespaceDeclarationSyntax>())
            if (ns is not FileScopedNamespaceDeclarationSyntax || ns.Name.ToString() != expected)
                yield return file.At(ns.NamespaceKeyword, $"namespace {expected};", $"{ns.Name}");
        foreach (var type in file.Syntax.Members.OfType<BaseTypeDeclarationSyntax>())
            if (type.Identifier.Text != "Program")
                yield return file.At(type.Identifier, $"namespace {expected};", "no namespace");
    }
}
