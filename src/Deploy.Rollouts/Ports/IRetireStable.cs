namespace Deploy.Rollouts.Ports;

/// <summary>
/// A platform that can give an environment back to serving nothing, as it did before its first
/// release.
/// </summary>
public interface IRetireStable
{
    /// <summary>
    /// Drains and stops the stable revision. The environment then has no release.
    /// </summary>
    Task RetireStableAsync(TimeSpan drainTimeout, Fence fence, CancellationToken cancellationToken);
}
