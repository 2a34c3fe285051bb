using Deploy.Components.Definition;

namespace Deploy.Components.Composition;

/// <summary>
/// What can be seen of a command to be wrong before anything is read or run; all of it at once.
/// </summary>
internal static class Usage
{
    /// <exception cref="DeliveryException">Refused, with every fault and what is right.</exception>
    public static void Demand(DeliveryDefinition definition, DeliveryOptions options)
    {
        var faults = OfFault(definition, options.Build.Fault)
            .Concat(OfConfirm(definition, options.Confirm))
            .Concat(OfPorts(definition))
            .ToList();
        if (faults.Count > 0)
            throw DeliveryException.Refused(string.Join("\n", faults) + "\nNothing was changed.");
    }

    private static IEnumerable<string> OfFault(DeliveryDefinition definition, string? fault)
    {
        var forms = definition.Service.Faults;
        foreach (var item in fault?.Split(',') ?? [])
        {
            var (kind, environment) = item.Split('@', 2) switch
            {
                [var k, var e] => (k, e),
                _ => (item, (string?)null),
            };
            var meant = forms.FirstOrDefault(form => form.IsMeantBy(kind));
            if (meant is not null && !meant.Fits(kind))
                yield return $"--fault '{item}': {ValueOf(kind)} must be {meant.Value}, "
                    + $"for example {meant.Example}.";
            else if (!forms.Any(form => form.Fits(kind)))
                yield return $"--fault '{item}' is none that {definition.Service.Name} can carry: "
                    + $"{string.Join(", ", forms.Select(form => form.Example))}, each with "
                    + "@environment where it is to show only there.";
            if (environment is not null && !Names(definition).Contains(environment))
                yield return $"--fault '{item}' names no environment: "
                    + $"{string.Join(", ", Names(definition))}.";
        }
    }

    private static string ValueOf(string kind) =>
        kind.Split('=', 2) is [_, var value] ? $"'{value}'" : "its value";

    private static IEnumerable<string> OfConfirm(DeliveryDefinition definition, string? confirm)
    {
        if (confirm is not null && !Names(definition).Contains(confirm))
            yield return $"--confirm '{confirm}' names no environment: "
                + $"{string.Join(", ", Names(definition))}.";
    }

    private static IEnumerable<string> OfPorts(DeliveryDefinition definition)
    {
        const int portMax = 65_535;
        var last = definition.Environments.Max(environment => environment.Placement.PortOffset);
        if (definition.PortBase < 1 || definition.PortBase > portMax - last)
            yield return $"{PortChoice.Option} {definition.PortBase} leaves no room for the ports "
                + $"above it: 1 to {portMax - last}, for example 18080.";
    }

    private static List<string> Names(DeliveryDefinition definition) =>
        [.. definition.Environments.Select(environment => environment.Name.Value)];
}
