using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators;

/// <summary>Reads one option from its partial property.</summary>
internal static class OptionReader
{
    private const string Value = "{value}";
    private const string Key = "{key}";

    /// <returns>Null when the type is unknown, for then nothing else can be told.</returns>
    public static Option? Read(
        IPropertySymbol property,
        AttributeData argument,
        List<Diagnostic> faults
    )
    {
        if (OptionTypes.KindOf(property.Type) is not { } kind)
        {
            var type = property.Type.ToDisplayString();
            faults.Add(Faults.At(property, Faults.UnknownType, type, OptionTypes.Allowed));
            return null;
        }
        var option = new Option
        {
            Name = property.Name,
            Kind = kind,
            Type = OptionTypes.Text(property.Type),
            Form = argument.ConstructorArguments[0].Value as string ?? "",
            Position = Named(argument, "Position") is int position ? position : 0,
            Secret = Named(argument, "Secret") is true,
            Named = new(Keys(Named(argument, "Named") as INamedTypeSymbol, faults)),
        };
        Check(property, option, faults);
        return option;
    }

    private static object? Named(AttributeData argument, string name) =>
        argument.NamedArguments.FirstOrDefault(x => x.Key == name).Value.Value;

    private static void Check(IPropertySymbol property, Option option, List<Diagnostic> faults)
    {
        var isPublicGetter = property is { SetMethod: null, IsStatic: false };
        if (
            !isPublicGetter
            || !property.IsPartialDefinition
            || property.DeclaredAccessibility != Accessibility.Public
        )
        {
            faults.Add(Faults.At(property, Faults.NotPartial));
        }
        if (ExpectedForm(option) is { } expected)
        {
            faults.Add(Faults.At(property, Faults.WrongForm, option.Form, expected));
        }
        if (option.Kind == OptionKind.Map && !option.Name.EndsWith('s'))
        {
            faults.Add(Faults.At(property, Faults.NotPlural));
        }
        if (option.Secret && option.Type != "string?")
        {
            faults.Add(Faults.At(property, Faults.SecretIsNoText, option.Type));
        }
    }

    /// <returns>Null when the form is right.</returns>
    private static string? ExpectedForm(Option option)
    {
        var hasValue = option.Form.Contains(Value, StringComparison.Ordinal);
        var hasKey = option.Form.Contains(Key, StringComparison.Ordinal);
        return option.Kind switch
        {
            OptionKind.Map => hasKey && hasValue ? null : $"one with {Key} and {Value}",
            OptionKind.Flag => option.Form.Length > 0 && !hasKey ? null : "a switch",
            OptionKind.Value or OptionKind.List => hasValue && !hasKey ? null : $"one with {Value}",
        };
    }

    private static IEnumerable<NamedKey> Keys(INamedTypeSymbol? list, List<Diagnostic> faults)
    {
        foreach (var key in list?.GetMembers().OfType<IPropertySymbol>() ?? [])
        {
            if (OptionTypes.KindOf(key.Type) is { } kind and (OptionKind.Value or OptionKind.Flag))
            {
                var place = list!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
                yield return new(key.Name, kind, OptionTypes.Text(key.Type), place);
            }
            else
            {
                var type = key.Type.ToDisplayString();
                faults.Add(Faults.At(key, Faults.UnknownType, type, "string?, int?, bool?"));
            }
        }
    }
}
