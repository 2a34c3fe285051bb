using System.Collections.Immutable;
using Deploy.Ledger.Storage;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>
/// The ledger in <c>.deploy/ledger/entries.jsonl</c>, one line for each entry. Any number of
/// instances in any number of processes may use it at once.
/// </summary>
/// <remarks>
/// The unfinished line of a process that was killed while writing is moved aside to
/// <c>entries.torn-1</c> and so on, and logged; such an entry was never acknowledged. What was
/// read and verified once is kept, so that later reads only verify what came after it and the
/// entry before; <see cref="LedgerVerification"/> always reads all.
/// </remarks>
public sealed partial class FileLedger : ILedger, IDisposable
{
    private readonly FileLedgerOptions _options;
    private readonly TimeProvider _clock;
    private readonly LedgerPaths _paths;
    private readonly LedgerFiles _files;
    private readonly SemaphoreSlim _turn = new(1);
    private Chain _known = Chain.Empty;

    /// <summary>Opens the ledger below a root; nothing is read or created yet.</summary>
    public FileLedger(FileLedgerOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _paths = new(Path.GetFullPath(options.Root));
        _files = new(_paths);
    }

    /// <inheritdoc/>
    /// <exception cref="LedgerCorruptException">The record does not verify.</exception>
    /// <exception cref="TimeoutException">Another process kept the lock for too long.</exception>
    public async Task<Entry> AppendAsync(Fact fact, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _paths.CreateDirectory();
            using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
            var chain = ReadLocked_NeedsLock();
            var number = chain.Entries.Length + 1;
            _known = _files.Append(
                chain,
                new(number, _clock.GetUtcNow().ToUniversalTime(), _options.By, fact)
            );
            return _known.Entries[^1];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="TimeoutException">Another process kept the lock for too long.</exception>
    public async Task<ImmutableArray<Entry>> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Directory.Exists(_paths.Directory) && _known.Entries.IsEmpty)
                return [];
            if (_files.TryRead(_known) is { } chain)
                return (_known = chain).Entries;
            using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
            return ReadLocked_NeedsLock().Entries;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Task<FileLock> LockAsync(CancellationToken cancellationToken) =>
        FileLock.TakeAsync(new(_paths.Lock, _options.LockWaitMax), _clock, cancellationToken);

    private Chain ReadLocked_NeedsLock()
    {
        (_known, var torn) = _files.ReadLocked(_known);
        if (torn is not null)
            LogTorn(_options.Logger, torn.Number, torn.Bytes, torn.File);
        return _known;
    }
}
