using System.Collections.Immutable;
using Deploy.Rollouts.Ports;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>One resource's lease: the latest to take it has it.</summary>
internal sealed class InMemoryLeases(CallPoints points, TimeProvider time) : ILeases
{
    private Lease? _lease;

    public Lease Take()
    {
        var now = time.GetUtcNow();
        var fence = new Fence((_lease?.Fence.Token ?? 0) + 1);
        return _lease = new("production", "tester", "test", now, now.AddMinutes(1), fence);
    }

    public Task<LeaseOutcome> TakeAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    ) => Task.FromResult<LeaseOutcome>(new LeaseOutcome.Taken(Take(), _lease));

    public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) =>
        points.CallAsync("leases.Renew", () => lease == _lease, cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<ImmutableArray<Lease>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<Lease>>(_lease is null ? [] : [_lease]);
}
