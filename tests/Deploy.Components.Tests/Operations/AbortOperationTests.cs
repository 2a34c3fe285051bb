using Deploy.Components.Composition;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Tests.Operations;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(20_000)]
public sealed class AbortOperationTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Test]
    public async Task Abort_SoundRecord_EndsTheRollout(CancellationToken token)
    {
        await _desk.WatchAsync();

        var done = await AbortAsync(token);

        var book = RolloutBook.Of(await _desk.Ledger.ReadAsync(token));
        Assert.That(book.All.Single().Phase, Is.EqualTo(Phase.Aborted));
        Assert.That(done, Does.StartWith("production-7 is ended; production serves 1.3.0-2"));
        Assert.That(_desk.Platform.Candidate, Is.Null);
    }

    [Test]
    public async Task Abort_CorruptRecord_ReturnsTrafficToStableAndSaysItIsUnrecorded(
        CancellationToken token
    )
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();

        var fault = await FaultOf(token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.ExitCode, Is.EqualTo(ExitCodes.Failed));
            Assert.That(fault.Message, Does.StartWith("production serves 1.3.0-2"));
            Assert.That(fault.Message, Does.Contain("could not be recorded").And.Contain("line 2"));
            Assert.That(_desk.Platform.Candidate, Is.Null);
            Assert.That(_desk.Platform.Split, Is.EqualTo(Split.AllStable));
        }
    }

    [Test]
    public async Task Abort_RecordThatTheSystemDoesNotLetBeRead_ReturnsTrafficToStable(
        CancellationToken token
    )
    {
        await _desk.WatchAsync();
        _desk.Block();

        var fault = await FaultOf(token);

        Assert.That(fault.Message, Does.Contain("could not be recorded").And.Contain("ls -ld"));
        Assert.That(_desk.Platform.Candidate, Is.Null);
    }

    [Test]
    public async Task Abort_CorruptRecordAndALivingHolder_FencesItOff(CancellationToken token)
    {
        await _desk.WatchAsync();
        var held = await _desk.HoldAsync("production");
        await _desk.CorruptAsync();

        await FaultOf(token);

        Assert.That(_desk.Platform.Seen.Token, Is.GreaterThan(held.Fence.Token));
        Assert.That(await _desk.Leases.RenewAsync(held, token), Is.False);
    }

    [Test]
    public async Task Abort_CorruptRecord_WritesNothingIntoIt(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.HoldAsync("production");
        await _desk.CorruptAsync();
        var before = await File.ReadAllBytesAsync(_desk.Entries, token);

        await FaultOf(token);

        Assert.That(await File.ReadAllBytesAsync(_desk.Entries, token), Is.EqualTo(before));
    }

    [Test]
    public async Task Abort_CorruptRecordAndNoStable_LeavesTheOnlyOneThatServes(
        CancellationToken token
    )
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();
        (_desk.Platform.Stable, _desk.Platform.Split) = (null, new(Weight.Full));

        var fault = await FaultOf(token);

        Assert.That(fault.ExitCode, Is.EqualTo(ExitCodes.Refused));
        Assert.That(fault.Message, Does.Contain("no stable to return to").And.Contain("Next: "));
        Assert.That(_desk.Platform.Candidate, Is.Not.Null);
    }

    [Test]
    public async Task Abort_CorruptRecordAndAPlatformThatDoesNot_IsUnknown(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();
        _desk.Platform.IsStuck = true;

        Assert.That((await FaultOf(token)).ExitCode, Is.EqualTo(ExitCodes.Unknown));
    }

    [Test]
    public async Task Abort_CandidateThatTheRecordDoesNotKnow_TakesItOff(CancellationToken token)
    {
        var done = await AbortAsync(token);

        Assert.That(done, Does.Contain("1.4.0-12").And.Contain("was taken off"));
        Assert.That(_desk.Platform.Candidate, Is.Null);
    }

    [Test]
    public async Task Abort_UnknownCandidateOfALivingHolder_IsRefused(CancellationToken token)
    {
        await _desk.HoldAsync("production");

        Assert.That((await FaultOf(token)).Message, Does.Contain("production is held by"));
        Assert.That(_desk.Platform.Candidate, Is.Not.Null);
    }

    [Test]
    public async Task Abort_NothingOpenAndNoCandidate_IsRefused(CancellationToken token)
    {
        (_desk.Platform.Candidate, _desk.Platform.Split) = (null, Split.AllStable);

        Assert.That((await FaultOf(token)).Message, Does.Contain("has no open rollout"));
        Assert.That(File.Exists(_desk.LeasesFile), Is.False);
    }

    private Task<string> AbortAsync(CancellationToken token) =>
        _desk.Abort.RunAsync(_desk.Production, "asked for", token);

    private async Task<DeliveryException> FaultOf(CancellationToken token) =>
        (await Assert.ThrowsAsync<DeliveryException>(() => AbortAsync(token)))!;
}
