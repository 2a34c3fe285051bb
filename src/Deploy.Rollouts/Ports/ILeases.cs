using System.Collections.Immutable;

namespace Deploy.Rollouts.Ports;

/// <summary>Hands out leases. Safe for concurrent use by several processes.</summary>
public interface ILeases
{
    /// <summary>
    /// Takes the lease if it is free, expired, or its holder's process on this machine is gone.
    /// With <paramref name="overrule"/> it is taken in any case; the former holder is fenced off.
    /// </summary>
    Task<LeaseOutcome> TakeAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Moves the expiry on. False when the lease is no longer ours: stop writing at once.
    /// </summary>
    Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>Gives the lease back; one that is no longer ours is left alone.</summary>
    Task ReleaseAsync(Lease lease, CancellationToken cancellationToken);

    /// <summary>The leases that are held now, by living holders.</summary>
    Task<ImmutableArray<Lease>> ReadAsync(CancellationToken cancellationToken);
}
