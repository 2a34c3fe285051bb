using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Composition;

/// <summary>
/// The host numbers the leases of the environments that it serves; others are only counted.
/// </summary>
internal sealed class LocalFences(IEnumerable<EnvironmentName> environments, LocalHost host)
    : IFences
{
    private readonly Dictionary<string, EnvironmentName> _environments = environments.ToDictionary(
        environment => environment.Value
    );

    public Task OpenAsync(string resource, CancellationToken cancellationToken) =>
        _environments.ContainsKey(resource)
            ? host.EnsureAsync(cancellationToken)
            : Task.CompletedTask;

    public async Task<Fence> NextAsync(
        string resource,
        Fence above,
        CancellationToken cancellationToken
    ) =>
        _environments.TryGetValue(resource, out var environment)
            ? await host.ClaimFenceAsync(environment, above, cancellationToken)
            : new(above.Token + 1);
}
