using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor;

/// <summary>
/// The rollout as the ledger has it. A fact takes effect here only after it was recorded, so what
/// this process believes never runs ahead of what the next one will read.
/// </summary>
internal sealed class Journal(ILedger ledger, Rollout rollout, Lease lease)
{
    public Rollout Rollout { get; private set; } = rollout;

    public Lease Lease => lease;

    public async Task RecordAsync(Fact fact, CancellationToken cancellationToken)
    {
        var entry = await ledger.AppendAsync(fact, cancellationToken);
        Rollout = Rollout.After(entry.Fact, entry.At);
    }

    /// <summary>
    /// Records the intent, acts, and records what was read back. The step is the one it is for;
    /// empty before the first and after the last.
    /// </summary>
    public async Task EffectAsync(
        string step,
        string effect,
        Func<Fence, Task<string>> act,
        CancellationToken cancellationToken
    )
    {
        var attempt = Rollout.Attempts + 1;
        await RecordAsync(
            new Fact.EffectIntended(Rollout.Id, step, attempt, effect, lease.Fence),
            cancellationToken
        );
        var result = await act(lease.Fence);
        await RecordAsync(new Fact.EffectDone(Rollout.Id, attempt, result), cancellationToken);
    }
}
