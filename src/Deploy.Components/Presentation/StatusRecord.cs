using System.Collections.Immutable;
using Deploy.Ledger;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Presentation;

/// <summary>What a status needs beside the platforms' answers.</summary>
/// <param name="Rollouts">All of the ledger's.</param>
/// <param name="Leases">Those that are held now; null where that cannot be read.</param>
public sealed record StatusRecord(RolloutBook Rollouts, ImmutableArray<Lease>? Leases)
{
    /// <summary>Those that their holders neither keep nor gave back.</summary>
    public ImmutableArray<LapsedLease> Lapsed { get; init; } = [];

    /// <summary>Why something of it cannot be read.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    internal Lease? LeaseOf(string resource) =>
        Leases?.FirstOrDefault(lease => lease.Resource == resource);

    /// <summary>
    /// Tells that a rollout is in motion and nobody is there to judge it. One that is paused waits
    /// for a person, and one whose lease cannot be read may well be watched.
    /// </summary>
    internal UnwatchedStatus? UnwatchedIn(EnvironmentName environment)
    {
        var isInMotion = Rollouts.Open(environment) is { Phase: not Phase.Paused };
        if (!isInMotion || Leases is null || LeaseOf(environment.Value) is not null)
            return null;
        var lapsed = Lapsed.FirstOrDefault(other => other.Lease.Resource == environment.Value);
        return lapsed is null
            ? new(null, $"nobody holds the lease of {environment}")
            : new(
                lapsed.LastSeen,
                $"the lease of {lapsed.Lease.Holder} for {lapsed.Lease.Reason} was not given back "
                    + $"and {lapsed.Why}"
            );
    }
}
