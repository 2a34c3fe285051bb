using Deploy.Components.Definition;
using Deploy.Conductor;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Composition;

/// <summary>An environment with everything that is needed to change it.</summary>
/// <param name="Definition">As declared.</param>
/// <param name="Ports">Its platform, metrics, checks and traffic.</param>
/// <param name="Emptying">Gives it back to serving nothing.</param>
/// <param name="OpenAsync">Makes sure that it can be reached before anything is begun.</param>
internal sealed record EnvironmentHandle(
    EnvironmentDefinition Definition,
    RolloutPorts Ports,
    IRetireStable Emptying,
    Func<CancellationToken, Task> OpenAsync
)
{
    public EnvironmentName Name => Definition.Name;
}
