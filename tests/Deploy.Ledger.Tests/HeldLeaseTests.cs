using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Deploy.Ledger.Tests;

public sealed class HeldLeaseTests
{
    private const int TimersOfALease = 2;
    private readonly ManualTimeProvider _clock = new(ManualTimeProvider.Start);
    private readonly ILeases _leases = Substitute.For<ILeases>();

    private static Lease Lease =>
        new(
            "production",
            "anna",
            "deploy",
            ManualTimeProvider.Start,
            ManualTimeProvider.Start.AddSeconds(30),
            new(4)
        );

    [Test]
    public async Task Keep_AsLongAsItIsRenewed_IsNeverLost()
    {
        _leases.RenewAsync(Lease, default).ReturnsForAnyArgs(true);
        await using var held = HeldLease.Keep(_leases, Lease, _clock);
        await AdvanceAsync(held, 10, times: 12);
        Assert.That(held.Lost.IsCancellationRequested, Is.False);
        await _leases.ReceivedWithAnyArgs(12).RenewAsync(Lease, default);
    }

    [Test]
    public async Task Keep_WhenSomebodyElseHasIt_IsLostAtTheNextRenewal()
    {
        _leases.RenewAsync(Lease, default).ReturnsForAnyArgs(true, true, false);
        await using var held = HeldLease.Keep(_leases, Lease, _clock);
        await AdvanceAsync(held, 10, times: 2);
        Assert.That(held.Lost.IsCancellationRequested, Is.False);
        await AdvanceAsync(held, 10, times: 1);
        Assert.That(held.Lost.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Keep_WhenTheDiskFailsForAWhile_IsKept()
    {
        var calls = 0;
        _leases
            .RenewAsync(Lease, default)
            .ReturnsForAnyArgs(_ => ++calls % 2 == 1 ? throw new IOException("full") : true);
        await using var held = HeldLease.Keep(_leases, Lease, _clock);
        await AdvanceAsync(held, 10, times: 9);
        Assert.That(held.Lost.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Keep_WhenNoRenewalSucceeds_IsLostAtItsExpiry()
    {
        _leases.RenewAsync(Lease, default).ThrowsAsyncForAnyArgs(new IOException("full"));
        await using var held = HeldLease.Keep(_leases, Lease, _clock);
        await AdvanceAsync(held, 29.9, times: 1);
        Assert.That(held.Lost.IsCancellationRequested, Is.False);
        await AdvanceAsync(held, 0.1, times: 1);
        Assert.That(held.Lost.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Keep_WhenARenewalHangs_IsLostAtItsExpiry()
    {
        _leases
            .RenewAsync(Lease, default)
            .ReturnsForAnyArgs(call => NeverAsync(call.Arg<CancellationToken>()));
        await using var held = HeldLease.Keep(_leases, Lease, _clock);
        await AdvanceAsync(held, 30, times: 1);
        Assert.That(held.Lost.IsCancellationRequested, Is.True);
    }

    [Test]
    public async Task Dispose_Once_ReleasesAndStopsRenewing()
    {
        var held = HeldLease.Keep(_leases, Lease, _clock);
        await held.DisposeAsync();
        await held.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(50));
        await _leases.ReceivedWithAnyArgs(1).ReleaseAsync(Lease, default);
        await _leases.DidNotReceiveWithAnyArgs().RenewAsync(Lease, default);
        Assert.That(held.Lost.IsCancellationRequested, Is.False);
    }

    [Test]
    public async Task Keep_ARealLease_IsGivenBackAtTheEnd()
    {
        using var scratch = new Scratch();
        using var ledger = scratch.Ledger();
        var leases = new FileLeases(new() { Root = scratch.Root }, ledger, TimeProvider.System);
        var taken = (LeaseOutcome.Taken)await leases.TakeAsync("dev", "deploy", false, default);
        await using (HeldLease.Keep(leases, taken.Lease, TimeProvider.System))
            Assert.That(await leases.ReadAsync(default), Has.Length.EqualTo(1));
        Assert.That(await leases.ReadAsync(default), Is.Empty);
    }

    private static async Task<bool> NeverAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return false;
    }

    /// <summary>Moves the clock and waits until the lease waits for it again, or is lost.</summary>
    private async Task AdvanceAsync(HeldLease held, double seconds, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds));
            while (!held.Lost.IsCancellationRequested && _clock.Pending < TimersOfALease)
                await Task.Yield();
        }
    }
}
