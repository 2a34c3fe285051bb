using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nuke.Engine.Generators.Tests;

/// <summary>Compiles small sources against the real engine.</summary>
internal static class Engine
{
    /// <summary>The engine shows its internals to what bears this name.</summary>
    private const string Friend = "Nuke.Engine.Tests";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(x => MetadataReference.CreateFromFile(x)),
    ];

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable
    );

    public static CSharpCompilation Compile(string source) =>
        CSharpCompilation.Create(Friend, [Tree(source)], References, Options);

    /// <summary>A settings class with these members, and what the generator makes of it.</summary>
    public static Generation Generate(string members, string others = "")
    {
        var source = $$"""
            using System.Collections.Generic;
            using Nuke.Common.Tooling;
            using Nuke.Common.Tools.DotNet;
            namespace Toys;
            [Command("toy make")]
            public partial class ToySettings : DotNetOptions
            {
            {{members}}
            }
            {{others}}
            """;
        return new(Compile(source));
    }

    /// <summary>The ids of the errors in an expression on a command's settings.</summary>
    public static IEnumerable<string> ErrorsIn(string expression) =>
        Errors(
            Compile(
                $$"""
                using Nuke.Common.Tooling;
                using Nuke.Common.Tools.DotNet;
                class Try { object F() => {{expression}}; }
                """
            )
        );

    public static SyntaxTree Tree(string source) =>
        CSharpSyntaxTree.ParseText(source, path: "Toys.cs");

    public static IEnumerable<string> Errors(Compilation compilation) =>
        compilation
            .GetDiagnostics()
            .Where(x => x.Severity >= DiagnosticSeverity.Warning)
            .Select(x => x.Id);
}
