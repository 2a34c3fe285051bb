using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>
/// A lease that is renewed in the background until it is disposed of, which gives it back.
/// Safe for concurrent use.
/// </summary>
public sealed class HeldLease : IAsyncDisposable
{
    private const int RenewalsPerLife = 3;
    private static readonly TimeSpan ReleaseMax = TimeSpan.FromSeconds(10);
    private readonly ILeases _leases;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _life;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _renewing;
    private int _disposed;

    private HeldLease(ILeases leases, Lease lease, TimeProvider clock)
    {
        (_leases, Lease, _clock) = (leases, lease, clock);
        _life = lease.Expires - lease.Since;
        // Unless it is renewed in time, the lease counts as lost when it expires.
        _lost = new(_life, clock);
        Lost = _lost.Token;
        _renewing = RenewAsync();
    }

    /// <summary>The lease as it was taken; its fence does not change.</summary>
    public Lease Lease { get; }

    /// <summary>
    /// Fires when the lease is somebody else's or could not be renewed before it expired: stop
    /// writing at once.
    /// </summary>
    public CancellationToken Lost { get; }

    /// <summary>Keeps a lease that was just taken.</summary>
    public static HeldLease Keep(ILeases leases, Lease lease, TimeProvider clock) =>
        new(leases, lease, clock);

    /// <summary>Stops renewing and gives the lease back. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        _lost.Dispose();
        _stop.Dispose();
        using var deadline = new CancellationTokenSource(ReleaseMax, _clock);
        await _leases.ReleaseAsync(Lease, deadline.Token).ConfigureAwait(false);
    }

    private async Task RenewAsync()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, Lost);
        try
        {
            while (true)
            {
                await Task.Delay(_life / RenewalsPerLife, _clock, ended.Token)
                    .ConfigureAwait(false);
                if (!await IsRenewedAsync(ended.Token).ConfigureAwait(false))
                {
                    await _lost.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // Disposed of, or expired: there is nothing left to renew.
        }
    }

    /// <summary>
    /// False once it is somebody else's; a fault of the disk or the file is tried again in time.
    /// </summary>
    private async Task<bool> IsRenewedAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await _leases.RenewAsync(Lease, cancellationToken).ConfigureAwait(false))
                return false;
            _lost.CancelAfter(_life);
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or TimeoutException
                        or LedgerCorruptException
            )
        {
            // The expiry stands as it was: unless a later renewal succeeds, Lost fires then.
        }
        return true;
    }
}
