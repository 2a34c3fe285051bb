using Deploy.Components.Definition;
using Deploy.Conductor;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Composition;

/// <summary>An environment with everything that is needed to change it.</summary>
/// <param name="Definition">As declared.</param>
/// <param name="Ports">Its platform, metrics, checks and traffic.</param>
/// <param name="Emptying">Gives it back to serving nothing.</param>
internal sealed record EnvironmentHandle(
    EnvironmentDefinition Definition,
    RolloutPorts Ports,
    IRetireStable Emptying
)
{
    public EnvironmentName Name => Definition.Name;
}
