using System.Collections.Immutable;
using Deploy.Rollouts.Entries;

namespace Deploy.Rollouts.Ports;

/// <summary>
/// The append-only, hash-chained record. Safe for concurrent use by several processes.
/// </summary>
public interface ILedger
{
    /// <summary>Appends an entry; when it returns, the entry is on stable storage.</summary>
    Task<Entry> AppendAsync(Fact fact, CancellationToken cancellationToken);

    /// <summary>
    /// All entries so far, oldest first. A chain that does not hold is a
    /// <see cref="LedgerCorruptException"/>, never a shorter answer.
    /// </summary>
    Task<ImmutableArray<Entry>> ReadAsync(CancellationToken cancellationToken);
}
