using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators;

/// <summary>The types that options can have, and the kinds they make.</summary>
internal static class OptionTypes
{
    public const string Allowed =
        "string?, int?, bool?, IReadOnlyList<string>?, IReadOnlyDictionary<string, object>?, "
        + "a nullable Enumeration";

    private const string Collections = "global::System.Collections.Generic";

    private static readonly Dictionary<string, OptionKind> Kinds = new()
    {
        ["string"] = OptionKind.Value,
        ["int?"] = OptionKind.Value,
        ["bool?"] = OptionKind.Flag,
        [$"{Collections}.IReadOnlyList<string>"] = OptionKind.List,
        [$"{Collections}.IReadOnlyDictionary<string, object>"] = OptionKind.Map,
    };

    private static readonly SymbolDisplayFormat InCode =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
            SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        );

    /// <returns>Null when options cannot have the type: unset must be one of its values.</returns>
    public static OptionKind? KindOf(ITypeSymbol type)
    {
        if (type.NullableAnnotation != NullableAnnotation.Annotated)
        {
            return null;
        }
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return Kinds.TryGetValue(name, out var kind) ? kind
            : IsEnumeration(type) ? OptionKind.Value
            : null;
    }

    public static string Text(ITypeSymbol type) => type.ToDisplayString(InCode);

    private static bool IsEnumeration(ITypeSymbol type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
        {
            if (up.ToDisplayString() == EngineNames.Enumeration)
            {
                return true;
            }
        }
        return false;
    }
}
