using System.Collections.Concurrent;
using System.Collections.Immutable;
using Deploy.Ledger.Leases;
using Deploy.Ledger.Storage;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>
/// Leases in <c>.deploy/ledger/leases.json</c>. Any number of instances in any number of
/// processes may use it at once. Taking a lease from a holder that had not given it back is
/// recorded in the ledger before it is done.
/// </summary>
public sealed class FileLeases(FileLeasesOptions options, ILedger ledger, TimeProvider clock)
    : ILeases
{
    private readonly LedgerPaths _paths = new(Path.GetFullPath(options.Root));
    private readonly ConcurrentDictionary<string, Fence> _ours = new();

    /// <summary>
    /// A ledger that appends a rollout's facts only while its environment's lease is the one taken
    /// last through this instance, with no gap in which another could take it. Everything else is
    /// appended as before.
    /// </summary>
    /// <remarks>An append without that lease is a <see cref="FencedException"/>.</remarks>
    public ILedger Fenced(ILedger unfenced) => new FencedLedger(this, unfenced);

    /// <inheritdoc/>
    public async Task<LeaseOutcome> TakeAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        await options.Fences.OpenAsync(resource, cancellationToken).ConfigureAwait(false);
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        var file = LeaseFile.Read(_paths.Leases);
        var record = file.Find(resource);
        var former = record?.ToLease();
        var why =
            record?.VacantBecause(clock.GetUtcNow()) ?? (overrule ? $"overruled: {reason}" : null);
        if (former is not null && why is null)
            return new LeaseOutcome.Held(former);
        if (former is not null)
            await RecordAsync(
                    new(resource, former.Holder, why!),
                    isVital: overrule,
                    cancellationToken
                )
                .ConfigureAwait(false);
        var above = new Fence(record?.Token ?? 0);
        var fence = await options
            .Fences.NextAsync(resource, above, cancellationToken)
            .ConfigureAwait(false);
        var taken = Taken(resource, reason, fence.Token);
        file.With(taken).Write(_paths.Leases);
        _ours[resource] = fence;
        return new LeaseOutcome.Taken(taken.ToLease()!, former);
    }

    /// <inheritdoc/>
    public async Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        var file = LeaseFile.Read(_paths.Leases);
        if (OursOrNull(file, lease) is not { Held: { } holding } record)
            return false;
        var expires = clock.GetUtcNow() + options.TimeToLive;
        file.With(record with { Held = holding with { Expires = expires } }).Write(_paths.Leases);
        return true;
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        var file = LeaseFile.Read(_paths.Leases);
        if (OursOrNull(file, lease) is { } record)
            file.With(record with { Held = null }).Write(_paths.Leases);
    }

    /// <inheritdoc/>
    /// <remarks>The file is replaced whole, so this needs no lock and creates nothing.</remarks>
    public Task<ImmutableArray<Lease>> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = clock.GetUtcNow();
        return Task.FromResult<ImmutableArray<Lease>>([
            .. LeaseFile
                .Read(_paths.Leases)
                .Leases.Where(record => record.VacantBecause(now) is null)
                .Select(record => record.ToLease())
                .OfType<Lease>()
                .OrderBy(lease => lease.Resource, StringComparer.Ordinal),
        ]);
    }

    /// <summary>
    /// The leases that were not given back and whose holders are gone or too late, by resource.
    /// </summary>
    public Task<ImmutableArray<LapsedLease>> ReadLapsedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = clock.GetUtcNow();
        return Task.FromResult<ImmutableArray<LapsedLease>>([
            .. LeaseFile
                .Read(_paths.Leases)
                .Leases.Select(record => Lapsed(record, now))
                .OfType<LapsedLease>()
                .OrderBy(lapsed => lapsed.Lease.Resource, StringComparer.Ordinal),
        ]);
    }

    /// <summary>Does something during which nobody can take the lease over.</summary>
    /// <exception cref="FencedException">The lease is not ours.</exception>
    internal async Task<T> WhileHeldAsync<T>(
        string resource,
        Func<Task<T>> act,
        CancellationToken cancellationToken
    )
    {
        using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
        var record = LeaseFile.Read(_paths.Leases).Find(resource);
        return
            record is { Held: { } holding, Token: var token }
            && _ours.TryGetValue(resource, out var ours)
            && ours.Token == token
            && holding.Process == options.Process
            ? await act().ConfigureAwait(false)
            : throw new FencedException(
                $"{options.Holder} does not hold the lease of {resource}: "
                    + $"{record?.Held?.Holder ?? "nobody"} does. Nothing was recorded. "
                    + "Next: ./build.sh Status"
            );
    }

    private LapsedLease? Lapsed(LeaseRecord record, DateTimeOffset now) =>
        record.ToLease() is { } lease && record.VacantBecause(now) is { } why
            ? new(lease, lease.Expires - options.TimeToLive, why)
            : null;

    private static LeaseRecord? OursOrNull(LeaseFile file, Lease lease) =>
        file.Find(lease.Resource) is { Held: not null } record && record.Token == lease.Fence.Token
            ? record
            : null;

    /// <summary>
    /// Records a taking over before it is done. Whoever overrules brings traffic to safety, and
    /// that does not wait for a record that cannot be written.
    /// </summary>
    private async Task RecordAsync(
        Fact.LeaseTakenOver fact,
        bool isVital,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await ledger.AppendAsync(fact, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (isVital && fault is (LedgerCorruptException or LedgerNewerException))
        {
            // What cannot be read takes no entry; who overrules says so to whoever asked.
        }
    }

    private LeaseRecord Taken(string resource, string reason, long token)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Resource = resource,
            Token = token,
            Held = new(options.Holder, reason, now, now + options.TimeToLive)
            {
                Process = options.Process,
            },
        };
    }

    private async Task<FileLock> LockAsync(CancellationToken cancellationToken)
    {
        _paths.CreateDirectory();
        return await FileLock
            .TakeAsync(new(_paths.LeasesLock, options.LockWaitMax), clock, cancellationToken)
            .ConfigureAwait(false);
    }
}
