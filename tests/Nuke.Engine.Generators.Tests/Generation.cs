using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Nuke.Engine.Generators.Tests;

/// <summary>One run of the generator, and what came of it.</summary>
internal sealed class Generation
{
    private readonly GeneratorDriver _driver;
    private readonly Compilation _input;

    public Generation(Compilation input)
        : this(
            input,
            CSharpGeneratorDriver.Create(
                [new SettingsGenerator().AsSourceGenerator()],
                driverOptions: new(IncrementalGeneratorOutputKind.None, true)
            )
        ) { }

    private Generation(Compilation input, GeneratorDriver driver)
    {
        _input = input;
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out var faults);
        Output = output;
        Faults = [.. faults];
    }

    public Compilation Output { get; }

    public IReadOnlyList<Diagnostic> Faults { get; }

    public IEnumerable<string> FaultIds => Faults.Select(x => x.Id);

    /// <summary>Name and parameters after the options, of every setter.</summary>
    public IEnumerable<string> Setters =>
        Output
            .GetTypeByMetadataName("Toys.ToySettingsExtensions")!
            .GetMembers()
            .OfType<IMethodSymbol>()
            .Select(x => $"{x.Name}({string.Join(", ", x.Parameters.Skip(1).Select(Type))})");

    /// <summary>Name and parameters of every method of a type.</summary>
    public IEnumerable<string> MethodsOf(string type) =>
        Output
            .GetTypeByMetadataName(type)!
            .GetMembers()
            .OfType<IMethodSymbol>()
            .Where(x => x.MethodKind == MethodKind.Ordinary)
            .Select(x => $"{x.Name}({string.Join(", ", x.Parameters.Select(Type))})");

    /// <summary>Why each output is as it is: Cached when nothing was written anew.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons =>
        _driver
            .GetRunResult()
            .Results.Single()
            .TrackedOutputSteps.SelectMany(x => x.Value)
            .SelectMany(x => x.Outputs)
            .Select(x => x.Reason);

    public string Text(string file) =>
        _driver
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.Single(x => x.HintName == file)
            .SourceText.ToString();

    /// <summary>Runs again, with one more source.</summary>
    public Generation With(string source) =>
        new(_input.AddSyntaxTrees(Engine.Tree(source)), _driver);

    private static string Type(IParameterSymbol x) =>
        (x.IsParams ? "params " : "")
        + x.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
