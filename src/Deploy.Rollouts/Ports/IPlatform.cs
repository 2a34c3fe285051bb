using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Ports;

/// <summary>
/// Where one environment runs. Every write is idempotent (asking twice for what is already so
/// changes nothing), carries the lease's fence, and can be read back.
/// </summary>
/// <remarks>
/// Faults of the platform are <see cref="PlatformException"/>; a write whose fence is too old is
/// <see cref="FencedException"/>. Implementations are safe for concurrent reads; writes come one
/// at a time.
/// </remarks>
public interface IPlatform
{
    /// <summary>What the environment serves now.</summary>
    Task<EnvironmentState> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Starts the release as candidate with no traffic and waits until it is ready. A candidate of
    /// another release that is already there is a fault.
    /// </summary>
    Task<StartOutcome> StartCandidateAsync(
        ReleaseId release,
        TimeSpan readyTimeout,
        Fence fence,
        CancellationToken cancellationToken
    );

    /// <summary>Shares traffic. A candidate's share above zero demands a ready candidate.</summary>
    Task SetSplitAsync(Split split, Fence fence, CancellationToken cancellationToken);

    /// <summary>
    /// The candidate becomes stable with all traffic; the old stable gets none from then on and is
    /// drained, then stopped, in at most the given time.
    /// </summary>
    Task PromoteAsync(TimeSpan drainTimeout, Fence fence, CancellationToken cancellationToken);

    /// <summary>
    /// Takes the candidate's traffic away, drains it in at most the given time, then stops it.
    /// Where there is no candidate, nothing happens.
    /// </summary>
    Task RetireCandidateAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    );
}
