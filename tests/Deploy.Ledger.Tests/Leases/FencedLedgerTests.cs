using System.Collections.Immutable;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Leases;

public sealed class FencedLedgerTests
{
    private static readonly Fact[] OfTheRollout =
    [
        .. Facts.All.Where(fact =>
            fact is Fact.RolloutStarted or Fact.EnvironmentEmptied
            || RolloutBook.RolloutOf(fact) is not null
        ),
    ];

    private readonly Scratch _scratch = new();

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [Test]
    public async Task Append_ByTheHolder_IsRecorded()
    {
        var leases = Of("anna");
        await TakeAsync(leases);
        foreach (var fact in OfTheRollout)
            await leases.Fenced(_scratch.Ledger()).AppendAsync(fact, default);
        Assert.That(await EntriesAsync(), Has.Length.EqualTo(OfTheRollout.Length));
    }

    [TestCaseSource(nameof(OfTheRollout))]
    public async Task Append_ByAHolderThatWasTakenOver_IsRefusedAndLeavesNoTrace(Fact fact)
    {
        var leases = Of("anna");
        await TakeAsync(leases);
        await TakeAsync(Of("ben"), overrule: true);
        var before = await EntriesAsync();
        Assert.That(
            async () => await leases.Fenced(_scratch.Ledger()).AppendAsync(fact, default),
            Throws.TypeOf<FencedException>().With.Message.Contains("ben does")
        );
        Assert.That(await EntriesAsync(), Has.Length.EqualTo(before.Length));
    }

    [Test]
    public async Task Append_AfterTheLeaseWasGivenBack_IsRefused()
    {
        var leases = Of("anna");
        await leases.ReleaseAsync(await TakeAsync(leases), default);
        Assert.That(
            async () => await leases.Fenced(_scratch.Ledger()).AppendAsync(Facts.All[3], default),
            Throws.TypeOf<FencedException>().With.Message.Contains("nobody does")
        );
    }

    [Test]
    public async Task Append_ByAnotherHolderOfTheSameProcess_IsRefused()
    {
        await TakeAsync(Of("anna"));
        Assert.That(
            async () =>
                await Of("ben").Fenced(_scratch.Ledger()).AppendAsync(Facts.All[3], default),
            Throws.TypeOf<FencedException>()
        );
    }

    [Test]
    public async Task Append_WhatIsOfNoEnvironment_NeedsNoLease()
    {
        await Of("anna").Fenced(_scratch.Ledger()).AppendAsync(Facts.All[0], default);
        Assert.That(await EntriesAsync(), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Read_ThroughTheFence_IsTheWholeLedger()
    {
        await Of("anna").Fenced(_scratch.Ledger()).AppendAsync(Facts.All[0], default);
        Assert.That(
            await Of("ben").Fenced(_scratch.Ledger()).ReadAsync(default),
            Has.Length.EqualTo(1)
        );
    }

    private static async Task<Lease> TakeAsync(FileLeases leases, bool overrule = false) =>
        ((LeaseOutcome.Taken)await leases.TakeAsync("production", "x", overrule, default)).Lease;

    private FileLeases Of(string holder) =>
        new(
            new() { Root = _scratch.Root, Holder = holder },
            _scratch.Ledger(),
            TimeProvider.System
        );

    private async Task<ImmutableArray<Entry>> EntriesAsync()
    {
        using var ledger = _scratch.Ledger();
        return await ledger.ReadAsync(default);
    }
}
