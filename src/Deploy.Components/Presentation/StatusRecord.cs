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
    /// for a person, unless the traffic is not as its last step left it: whoever was about to
    /// begin the next one ended before that was recorded. One whose lease cannot be read may well
    /// be watched.
    /// </summary>
    internal UnwatchedStatus? UnwatchedIn(EnvironmentName environment, Split split)
    {
        var isInMotion = Rollouts.Open(environment) is { } open && !IsAtRest(open, split);
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

    private static bool IsAtRest(Rollout open, Split split) =>
        open.Phase == Phase.Paused
        && split == (open.Step is null ? Split.AllStable : Decider.SplitOf(open, open.StepIndex));
}
