using System.Collections.Immutable;
using Deploy.Ledger.Storage;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger;

/// <summary>What reading a whole ledger from its files and checking every hash found.</summary>
public abstract record LedgerVerification
{
    private LedgerVerification() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(Func<Sound, T> sound, Func<Broken, T> broken);

    /// <summary>Reads all entries and checks every hash and the head.</summary>
    public static async Task<LedgerVerification> RunAsync(
        FileLedgerOptions options,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        using var ledger = new FileLedger(options, clock);
        try
        {
            var entries = await ledger.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new Sound(
                entries.Length,
                entries.IsEmpty ? default : entries[^1].Hash,
                [.. new LedgerPaths(Path.GetFullPath(options.Root)).TornFiles()]
            );
        }
        catch (Exception fault) when (fault is LedgerCorruptException or LedgerNewerException)
        {
            return new Broken(fault.Message);
        }
    }

    /// <summary>Every entry is what was written.</summary>
    /// <param name="Entries">How many there are.</param>
    /// <param name="Last">The last one's hash: two ledgers with the same are the same.</param>
    /// <param name="TornFiles">Unfinished lines that were moved aside so far.</param>
    public sealed record Sound(long Entries, Digest Last, ImmutableArray<string> TornFiles)
        : LedgerVerification
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Broken, T> broken) => sound(this);
    }

    /// <summary>An entry is not what was written.</summary>
    /// <param name="Message">File, entry, expected and seen.</param>
    public sealed record Broken(string Message) : LedgerVerification
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Sound, T> sound, Func<Broken, T> broken) => broken(this);
    }
}
