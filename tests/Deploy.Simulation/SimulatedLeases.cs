using System.Collections.Immutable;
using Deploy.Rollouts.Ports;

namespace Deploy.Simulation;

/// <summary>The leases as one process sees them: dead holders and expired ones give way.</summary>
internal sealed class SimulatedLeases(World world, Actor actor) : ILeases
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(30);

    public async Task<LeaseOutcome> TakeAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    )
    {
        await actor.CrossAsync();
        var now = world.Time.GetUtcNow();
        if (world.Lease is { } held && held.Expires > now && !world.IsDead(held.Holder))
            return new LeaseOutcome.Held(held);
        var former = world.Lease;
        var fence = new Fence(++world.LastFence);
        world.Lease = new(resource, actor.Name, reason, now, now + TimeToLive, fence);
        return new LeaseOutcome.Taken(world.Lease, former);
    }

    public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        if (world.Lease?.Fence != lease.Fence)
            return false;
        world.Lease = world.Lease with { Expires = world.Time.GetUtcNow() + TimeToLive };
        return true;
    }

    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        if (world.Lease?.Fence == lease.Fence)
            world.Lease = null;
    }

    public Task<ImmutableArray<Lease>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<Lease>>(world.Lease is { } lease ? [lease] : []);
}
