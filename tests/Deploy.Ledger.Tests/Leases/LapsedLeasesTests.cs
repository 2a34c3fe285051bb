using Deploy.Ledger.Leases;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Leases;

/// <summary>Leases that nobody gave back, and leases beside a record that is corrupt.</summary>
public sealed class LapsedLeasesTests
{
    private static readonly ProcessMark Gone = ProcessMark.Self with { Started = "long ago" };
    private readonly Scratch _scratch = new();
    private readonly ManualTimeProvider _clock = new(ManualTimeProvider.Start);

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [Test]
    public async Task ReadLapsed_HolderWasKilled_SaysSinceWhenAndWhy()
    {
        var lease = await TakeAsync(Of(Gone));
        _clock.Advance(TimeSpan.FromSeconds(20));
        await Of(Gone).RenewAsync(lease, default);

        var lapsed = (await Of().ReadLapsedAsync(default)).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lapsed.LastSeen, Is.EqualTo(ManualTimeProvider.Start.AddSeconds(20)));
            Assert.That(lapsed.Why, Is.EqualTo($"its process {Environment.ProcessId} is gone"));
            Assert.That(lapsed.Lease.Holder, Is.EqualTo("anna"));
        }
    }

    [Test]
    public async Task ReadLapsed_HolderDidNotRenew_SaysSinceWhenAndWhy()
    {
        await TakeAsync(Of());
        _clock.Advance(TimeSpan.FromSeconds(31));

        var lapsed = (await Of().ReadLapsedAsync(default)).Single();

        Assert.That(lapsed.LastSeen, Is.EqualTo(ManualTimeProvider.Start));
        Assert.That(lapsed.Why, Does.StartWith("it expired at"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task ReadLapsed_HeldOrGivenBack_IsNone(bool isGivenBack)
    {
        var lease = await TakeAsync(Of());
        if (isGivenBack)
            await Of().ReleaseAsync(lease, default);

        Assert.That(await Of().ReadLapsedAsync(default), Is.Empty);
    }

    [Test]
    public async Task Take_OverrulingBesideACorruptLedger_IsGranted()
    {
        await TakeAsync(Of());
        await CorruptAsync();

        var outcome = await Of().TakeAsync("production", "Abort", overrule: true, default);

        Assert.That(outcome, Is.TypeOf<LeaseOutcome.Taken>());
    }

    [Test]
    public async Task Take_FromADeadProcessBesideACorruptLedger_IsRefused()
    {
        await TakeAsync(Of(Gone));
        await CorruptAsync();

        Assert.That(async () => await TakeAsync(Of()), Throws.TypeOf<LedgerCorruptException>());
    }

    private async Task CorruptAsync()
    {
        using (await _scratch.FilledAsync(2)) { }
        var bytes = await File.ReadAllBytesAsync(_scratch.Paths.Entries);
        bytes[40] ^= 1;
        await File.WriteAllBytesAsync(_scratch.Paths.Entries, bytes);
    }

    private static async Task<Lease> TakeAsync(FileLeases leases) =>
        ((LeaseOutcome.Taken)await leases.TakeAsync("production", "deploy", false, default)).Lease;

    private FileLeases Of(ProcessMark? process = null) =>
        new(
            new()
            {
                Root = _scratch.Root,
                Holder = "anna",
                Process = process ?? ProcessMark.Self,
            },
            _scratch.Ledger(),
            _clock
        );
}
