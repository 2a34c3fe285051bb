using Deploy.Ledger.Leases;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Leases;

public sealed class FileLeasesTests
{
    private static readonly ProcessMark Gone = ProcessMark.Self with { Started = "long ago" };
    private readonly Scratch _scratch = new();
    private readonly ManualTimeProvider _clock = new(ManualTimeProvider.Start);

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [Test]
    public async Task Take_AFreeResource_IsOursForThirtySeconds()
    {
        var taken = await TakeAsync(Of("anna"));
        Assert.That(
            taken,
            Is.EqualTo(
                new LeaseOutcome.Taken(
                    new(
                        "production",
                        "anna",
                        "deploy",
                        _clock.GetUtcNow(),
                        _clock.GetUtcNow().AddSeconds(30),
                        new(1)
                    ),
                    null
                )
            )
        );
    }

    [Test]
    public async Task Take_WhatAnotherHolds_NamesHolderReasonAndExpiry()
    {
        var annas = ((LeaseOutcome.Taken)await TakeAsync(Of("anna"))).Lease;
        Assert.That(await TakeAsync(Of("ben")), Is.EqualTo(new LeaseOutcome.Held(annas)));
    }

    [Test]
    public async Task Take_AnotherResource_IsNotInTheWay()
    {
        await TakeAsync(Of("anna"));
        var other = await Of("ben").TakeAsync("staging", "deploy", false, default);
        Assert.That(other, Is.TypeOf<LeaseOutcome.Taken>());
    }

    [TestCase(29.999, false)]
    [TestCase(30, true)]
    public async Task Take_FromAHolderThatDoesNotRenew_WaitsForTheExpiry(double after, bool taken)
    {
        await TakeAsync(Of("anna"));
        _clock.Advance(TimeSpan.FromSeconds(after));
        Assert.That(await TakeAsync(Of("ben")) is LeaseOutcome.Taken, Is.EqualTo(taken));
    }

    [Test]
    public async Task Take_FromADeadProcess_IsGrantedAtOnceAndRecorded()
    {
        await TakeAsync(Of("anna", Gone));
        var outcome = (LeaseOutcome.Taken)await TakeAsync(Of("ben"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.TakenOverFrom?.Holder, Is.EqualTo("anna"));
            Assert.That(outcome.Lease.Fence, Is.EqualTo(new Fence(2)));
            Assert.That(
                await FactsAsync(),
                Is.EqualTo(
                    new[]
                    {
                        new Fact.LeaseTakenOver(
                            "production",
                            "anna",
                            $"its process {Environment.ProcessId} is gone"
                        ),
                    }
                )
            );
        }
    }

    [Test]
    public async Task Take_FromAProcessOfAnotherMachine_WaitsForTheExpiry()
    {
        await TakeAsync(Of("anna", Gone with { Place = "another box" }));
        Assert.That(await TakeAsync(Of("ben")), Is.TypeOf<LeaseOutcome.Held>());
    }

    [Test]
    public async Task Take_Overruling_FencesTheFormerHolderOff()
    {
        var annas = ((LeaseOutcome.Taken)await TakeAsync(Of("anna"))).Lease;
        var bens = await Of("ben").TakeAsync("production", "emergency", true, default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(bens, Is.TypeOf<LeaseOutcome.Taken>());
            Assert.That(await Of("anna").RenewAsync(annas, default), Is.False);
            Assert.That(
                await FactsAsync(),
                Has.One.EqualTo(
                    new Fact.LeaseTakenOver("production", "anna", "overruled: emergency")
                )
            );
        }
    }

    [Test]
    public async Task Take_OverrulingNobody_RecordsNothing()
    {
        await Of("ben").TakeAsync("production", "emergency", true, default);
        Assert.That(await FactsAsync(), Is.Empty);
    }

    [Test]
    public async Task Release_ByItsHolder_LetsOthersInWithAHigherFence()
    {
        for (var fence = 1; fence <= 4; fence++)
        {
            var taken = (LeaseOutcome.Taken)await TakeAsync(Of("anna"));
            Assert.That(taken.Lease.Fence.Token, Is.EqualTo(fence));
            Assert.That(taken.TakenOverFrom, Is.Null);
            await Of("anna").ReleaseAsync(taken.Lease, default);
        }
        Assert.That(await Of("ben").ReadAsync(default), Is.Empty);
    }

    [Test]
    public async Task Release_OfALeaseThatIsNoLongerOurs_LeavesTheNewHolderAlone()
    {
        var annas = ((LeaseOutcome.Taken)await TakeAsync(Of("anna"))).Lease;
        await Of("ben").TakeAsync("production", "emergency", true, default);
        await Of("anna").ReleaseAsync(annas, default);
        Assert.That((await Of("ben").ReadAsync(default)).Single().Holder, Is.EqualTo("ben"));
    }

    [Test]
    public async Task Renew_InTime_MovesTheExpiryOn()
    {
        var lease = ((LeaseOutcome.Taken)await TakeAsync(Of("anna"))).Lease;
        for (var i = 0; i < 5; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(20));
            Assert.That(await Of("anna").RenewAsync(lease, default), Is.True);
        }
        Assert.That(
            (await Of("ben").ReadAsync(default)).Single(),
            Is.EqualTo(lease with { Expires = _clock.GetUtcNow().AddSeconds(30) })
        );
    }

    [Test]
    public async Task Renew_AfterARelease_IsRefused()
    {
        var lease = ((LeaseOutcome.Taken)await TakeAsync(Of("anna"))).Lease;
        await Of("anna").ReleaseAsync(lease, default);
        Assert.That(await Of("anna").RenewAsync(lease, default), Is.False);
    }

    [Test]
    public async Task Read_ExpiredAndDeadHolders_AreLeftOut()
    {
        await TakeAsync(Of("anna"));
        _clock.Advance(TimeSpan.FromSeconds(31));
        await Of("ben", Gone).TakeAsync("staging", "deploy", false, default);
        await Of("cleo").TakeAsync("dev", "deploy", false, default);
        Assert.That(
            (await Of("dora").ReadAsync(default)).Select(lease => lease.Resource),
            Is.EqualTo(new[] { "dev" })
        );
    }

    [Test]
    public async Task Read_WhereNothingWasEverLeased_CreatesNothing()
    {
        Assert.That(await Of("anna").ReadAsync(default), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(_scratch.Root), Is.Empty);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("{\"version\":2,\"leases\":[]}")]
    [TestCase("[")]
    public async Task Take_WhereTheFileIsNotOurs_IsRefusedUnlessEmpty(string content)
    {
        await TakeAsync(Of("anna"));
        await File.WriteAllTextAsync(_scratch.Paths.Leases, content);
        Assert.That(
            async () => await TakeAsync(Of("ben")),
            content.Length == 0
                ? Is.TypeOf<LeaseOutcome.Taken>()
                : Throws.TypeOf<LedgerCorruptException>()
        );
    }

    [Test]
    public async Task Take_ByManyAtOnce_IsGrantedToExactlyOne([Range(1, 100)] int race)
    {
        var racers = Enumerable.Range(0, 3).Select(i => $"{race}-{i}");
        var outcomes = await Task.WhenAll(
            racers.Select(name => Task.Run(() => TakeAsync(Of(name, clock: TimeProvider.System))))
        );
        Assert.That(outcomes.OfType<LeaseOutcome.Taken>(), Has.Exactly(1).Items);
    }

    private static Task<LeaseOutcome> TakeAsync(FileLeases leases) =>
        leases.TakeAsync("production", "deploy", false, default);

    private FileLeases Of(string holder, ProcessMark? process = null, TimeProvider? clock = null) =>
        new(
            new()
            {
                Root = _scratch.Root,
                Holder = holder,
                Process = process ?? ProcessMark.Self,
            },
            _scratch.Ledger(),
            clock ?? _clock
        );

    private async Task<IEnumerable<Fact>> FactsAsync()
    {
        using var ledger = _scratch.Ledger();
        return (await ledger.ReadAsync(default)).Select(entry => entry.Fact);
    }
}
