using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Nuke.Engine.Generators;

/// <summary>
/// From a settings class whose options are declared as partial properties, writes the properties'
/// bodies, the table of arguments, the class of its setters, and the methods that run the command.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class SettingsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var classes = context.SyntaxProvider.ForAttributeWithMetadataName(
            EngineNames.Command,
            static (node, _) => node is ClassDeclarationSyntax,
            static (found, _) => SettingsReader.Read(found)
        );
        context.RegisterSourceOutput(classes, static (output, settings) => Write(output, settings));
    }

    private static void Write(SourceProductionContext output, SettingsClass settings)
    {
        foreach (var fault in settings.Faults)
        {
            output.ReportDiagnostic(fault);
        }
        output.AddSource($"{settings.Name}.g.cs", SettingsWriter.Write(settings));
        output.AddSource($"{settings.Name}Extensions.g.cs", SetterWriter.Write(settings));
        if (settings.Tasks is { } tasks)
        {
            output.AddSource($"{tasks}.{settings.Name}.g.cs", TasksWriter.Write(settings, tasks));
        }
    }
}
