using System.Collections.Immutable;
using Deploy.Ledger.Lines;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Simulation;

/// <summary>
/// The record in memory, in the very lines that the real one writes. Like the real one behind its
/// fence, it takes facts only from the holder of the lease.
/// </summary>
internal sealed class SimulatedLedger(World world, Actor actor) : ILedger
{
    public async Task<Entry> AppendAsync(Fact fact, CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (world.Lease?.Holder != actor.Name)
            throw world.Refusal($"{actor.Name} does not hold the lease.");
        var entry = Append(fact);
        world.Check();
        await actor.CrossAsync();
        return entry;
    }

    public async Task<ImmutableArray<Entry>> ReadAsync(CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        return world.Entries;
    }

    private Entry Append(Fact fact)
    {
        var previous = world.Entries.IsEmpty ? EntryLine.Genesis : world.Entries[^1].Hash;
        var draft = new Draft(world.Entries.Length + 1, world.Time.GetUtcNow(), actor.Name, fact);
        var (line, hash) = EntryLine.Write(draft, previous);
        var entry = new Entry(draft.Number, draft.At, draft.By, fact, hash);
        world.Append(entry, line);
        return entry;
    }
}
