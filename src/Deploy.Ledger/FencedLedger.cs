using System.Collections.Immutable;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>
/// A ledger that takes a rollout's facts only from the holder of the environment's lease. A
/// process that slept while another took its lease over can then no more write the record than
/// the traffic. <see cref="FileLeases.Fenced"/> makes one.
/// </summary>
internal sealed class FencedLedger(FileLeases leases, ILedger ledger) : ILedger
{
    public Task<Entry> AppendAsync(Fact fact, CancellationToken cancellationToken) =>
        EnvironmentOf(fact) is { } environment
            ? leases.WhileHeldAsync(
                environment.Value,
                () => ledger.AppendAsync(fact, cancellationToken),
                cancellationToken
            )
            : ledger.AppendAsync(fact, cancellationToken);

    public Task<ImmutableArray<Entry>> ReadAsync(CancellationToken cancellationToken) =>
        ledger.ReadAsync(cancellationToken);

    private static EnvironmentName? EnvironmentOf(Fact fact) =>
        fact switch
        {
            Fact.RolloutStarted started => started.Rollout.Environment,
            Fact.EnvironmentEmptied emptied => emptied.Environment,
            _ => RolloutBook.RolloutOf(fact)?.Environment,
        };
}
