using System.Collections.Immutable;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Conductor.Tests.Fakes;

internal sealed class InMemoryLedger(CallPoints points, TimeProvider time) : ILedger
{
    public ImmutableArray<Entry> Entries { get; private set; } = [];

    public IEnumerable<Fact> Facts => Entries.Select(entry => entry.Fact);

    public Task<Entry> AppendAsync(Fact fact, CancellationToken cancellationToken) =>
        points.CallAsync("ledger.Append", () => Add(fact), cancellationToken);

    public Task<ImmutableArray<Entry>> ReadAsync(CancellationToken cancellationToken) =>
        points.CallAsync("ledger.Read", () => Entries, cancellationToken);

    /// <summary>What another process records.</summary>
    public Entry Add(Fact fact)
    {
        var entry = new Entry(Entries.Length + 1, time.GetUtcNow(), "tester", fact, default);
        Entries = Entries.Add(entry);
        return entry;
    }
}
