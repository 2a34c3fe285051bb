using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deploy.Tidy.Tests.Sources;

/// <summary>A text file, by its path from the repository's root with forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() =>
        CSharpSyntaxTree
            .ParseText(text, new CSharpParseOptions(LanguageVersion.Preview))
            .GetCompilationUnitRoot()
    );

    public string Path { get; } = path;

    public string Text { get; } = text;

    public IReadOnlyList<string> Lines { get; } = Split(text);

    /// <summary>The folders and the file's name.</summary>
    public IReadOnlyList<string> Parts { get; } = path.Split('/');

    public string Name => Parts[^1];

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsDoc => Path.EndsWith(".md", StringComparison.Ordinal);

    public CompilationUnitSyntax Syntax => _syntax.Value;

    /// <summary>Whether the file lies in one of these folders.</summary>
    public bool IsUnder(params string[] folders) =>
        folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>A finding at a place of the syntax tree.</summary>
    public Finding At(SyntaxToken token, string limit, string seen) =>
        new(Path, token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, limit, seen);

    private static string[] Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
