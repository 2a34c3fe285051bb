using System.Collections.Immutable;
using Deploy.Components.Definition;
using Deploy.Platforms.Local;

namespace Deploy.Components.Composition;

/// <summary>
/// On which ports the environments are: where they are already, so that the base is given once and
/// nothing that is served moves unasked; else as it was given; else as declared.
/// </summary>
/// <param name="Base">Their ports are this one and the next.</param>
/// <param name="Refusal">Why what was given cannot be; null where it can.</param>
internal sealed record PortChoice(int Base, string? Refusal)
{
    public const string Option = "--local-port-base";

    /// <param name="definition">With the declared base.</param>
    /// <param name="given">On the command line or in a settings file; null for nothing.</param>
    /// <param name="remembered">Where the environments are.</param>
    public static PortChoice Of(
        DeliveryDefinition definition,
        int? given,
        ImmutableArray<RememberedPort> remembered
    )
    {
        var known = definition
            .Environments.Reverse()
            .SelectMany(environment =>
                remembered
                    .Where(port => port.Environment == environment.Name)
                    .Select(port =>
                        (Port: port, Base: port.Port - environment.Placement.PortOffset)
                    )
            )
            .ToList();
        var serving = known.Where(at => at.Port.IsServing).ToList();
        if (serving.Count == 0)
            return new(
                given ?? known.Select(at => (int?)at.Base).FirstOrDefault() ?? definition.PortBase,
                null
            );
        var others = serving.Where(at => given is { } wanted && at.Base != wanted).ToList();
        return others.Count == 0
            ? new(given ?? serving[0].Base, null)
            : new(
                serving[0].Base,
                Moves(given!.Value, [.. others.Select(at => at.Port)], serving[0].Base)
            );
    }

    private static string Moves(int given, ImmutableArray<RememberedPort> ports, int present) =>
        $"{Option} {given} is refused: "
        + string.Join(
            ", ",
            ports.Reverse().Select(port => $"{port.Environment} serves on 127.0.0.1:{port.Port}")
        )
        + $" ({Option} {present}), and would move away from its clients. Nothing was changed.\n"
        + "To do: leave the option out (also as a variable and in .nuke/parameters.json), or stop "
        + "everything first.";
}
