using System.Collections.Immutable;
using Deploy.Rollouts;

namespace Deploy.Components.Definition;

/// <summary>What is shipped and where it goes.</summary>
/// <param name="Service">What.</param>
/// <param name="Environments">Where, in the order of promotion; the last is production.</param>
/// <param name="PortBase">
/// Local environments listen on the ports above this one, unless another is given.
/// </param>
public sealed record DeliveryDefinition(
    ServiceDefinition Service,
    ImmutableArray<EnvironmentDefinition> Environments,
    int PortBase
)
{
    /// <summary>The environment of that name.</summary>
    /// <exception cref="ArgumentException">
    /// There is none; the message names those there are.
    /// </exception>
    public EnvironmentDefinition Environment(EnvironmentName name) =>
        Environments.FirstOrDefault(environment => environment.Name == name)
        ?? throw new ArgumentException(
            $"There is no environment '{name}': "
                + string.Join(", ", Environments.Select(environment => environment.Name))
                + "."
        );
}
