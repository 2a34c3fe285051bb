using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators;

/// <summary>Reads a settings class from its declaration, with all faults at once.</summary>
internal static class SettingsReader
{
    public static SettingsClass Read(GeneratorAttributeSyntaxContext found)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        var faults = new List<Diagnostic>();
        var names = new HashSet<string>();
        var options = new List<Option>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Argument(property) is { } argument)
            {
                var before = faults.Count;
                var option = OptionReader.Read(property, argument, faults);
                if (option is not null && !Names(option).All(names.Add))
                {
                    faults.Add(Faults.At(property, Faults.SameName));
                }
                if (option is not null && faults.Count == before)
                {
                    options.Add(option);
                }
            }
        }
        return new SettingsClass
        {
            Namespace = type.ContainingNamespace.ToDisplayString(),
            Name = type.Name,
            Command = (string)found.Attributes[0].ConstructorArguments[0].Value!,
            Tasks = Tasks(found.Attributes[0])?.Name,
            Options = new(options),
            Faults = new(faults),
        };
    }

    private static INamedTypeSymbol? Tasks(AttributeData command) =>
        command.NamedArguments.FirstOrDefault(x => x.Key == "Tasks").Value.Value
        as INamedTypeSymbol;

    private static AttributeData? Argument(IPropertySymbol property) =>
        property
            .GetAttributes()
            .FirstOrDefault(x => x.AttributeClass?.ToDisplayString() == EngineNames.Argument);

    private static IEnumerable<string> Names(Option option)
    {
        var own = option.Kind == OptionKind.Map ? option.Named.Select(x => x.Name) : [];
        var singular = option.Kind == OptionKind.Map ? new[] { option.Singular } : [];
        return [option.Name, .. singular, .. own];
    }
}
