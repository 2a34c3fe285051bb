using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators;

/// <summary>What can be wrong with a declaration. Ids are never used for another fault.</summary>
internal static class Faults
{
    public static readonly DiagnosticDescriptor UnknownType = Fault(
        "ENG001",
        "Option '{0}' has the type '{1}'; expected one of {2}"
    );

    public static readonly DiagnosticDescriptor WrongForm = Fault(
        "ENG002",
        "Option '{0}' has the form '{1}'; expected {2}"
    );

    public static readonly DiagnosticDescriptor NotPartial = Fault(
        "ENG003",
        "Option '{0}' is not declared as 'public partial … {{ get; }}'"
    );

    public static readonly DiagnosticDescriptor SameName = Fault(
        "ENG004",
        "Option '{0}' would have setters that another option has already"
    );

    public static readonly DiagnosticDescriptor NotPlural = Fault(
        "ENG005",
        "Option '{0}' holds values by name; expected a plural that ends in 's'"
    );

    public static readonly DiagnosticDescriptor SecretIsNoText = Fault(
        "ENG006",
        "Option '{0}' is secret and has the type '{1}'; expected string?"
    );

    /// <summary>
    /// The place is kept apart from the syntax tree, which must not live as long as a fault does.
    /// </summary>
    public static Diagnostic At(
        ISymbol symbol,
        DiagnosticDescriptor descriptor,
        params object[] details
    )
    {
        var place = symbol.Locations[0];
        return Diagnostic.Create(
            descriptor,
            Location.Create(
                place.SourceTree?.FilePath ?? "",
                place.SourceSpan,
                place.GetLineSpan().Span
            ),
            [symbol.Name, .. details]
        );
    }

    private static DiagnosticDescriptor Fault(string id, string message) =>
        new(id, "Wrong declaration", message, "Settings", DiagnosticSeverity.Error, true);
}
