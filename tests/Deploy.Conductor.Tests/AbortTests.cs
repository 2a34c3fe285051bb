using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;

namespace Deploy.Conductor.Tests;

public sealed class AbortTests
{
    private readonly World _world = new();

    [Test]
    public async Task Abort_NoRolloutIsOpen_IsRefused()
    {
        var outcome = await _world.AbortAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Is.EqualTo("refused: production has no open rollout. Next: ./build.sh Status")
        );
        Assert.That(_world.Points.Names, Has.None.StartsWith("platform."));
    }

    [Test]
    public async Task Abort_StepIsReached_ReturnsAllTrafficToStable()
    {
        await _world.RunAsync("Canary50");
        _world.Restart();
        var outcome = await _world.AbortAsync("the dentist called");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: the dentist called"));
            Assert.That(_world.Platform.Split, Is.EqualTo(Split.AllStable));
            Assert.That(_world.Platform.Candidate, Is.Null);
            Assert.That(_world.Platform.Stable, Is.EqualTo(World.Old));
            Assert.That(_world.Platform.DrainTimeout, Is.EqualTo(World.Plan.DrainTimeout));
        }
    }

    [Test]
    public async Task Abort_StepIsReached_RecordsDecisionIntentResultAndEnd()
    {
        await _world.RunAsync("Canary5");
        var before = _world.Ledger.Entries.Length;
        await _world.AbortAsync("why");
        var id = _world.Latest.Id;
        Fact[] expected =
        [
            new Fact.AbortDecided(id, "Canary5", AbortCause.Asked, "why"),
            new Fact.EffectIntended(
                id,
                "Canary5",
                3,
                "return all traffic to stable and retire the candidate",
                _world.Lease.Fence
            ),
            new Fact.EffectDone(id, 3, "read back stable 100 %, candidate 0 %, no candidate"),
            new Fact.RolloutAborted(id, "why"),
        ];
        Assert.That(_world.Ledger.Facts.Skip(before), Is.EqualTo(expected));
    }

    [Test]
    public async Task Abort_AlreadyAborting_KeepsTheFirstReason()
    {
        await _world.RunAsync("Canary5");
        _world.Points.On("platform.Retire", _world.Points.Die);
        await _world.AbortAsync("first");
        _world.Restart();
        Assert.That(
            OutcomeText.Of(await _world.AbortAsync("second")),
            Is.EqualTo("aborted: first")
        );
    }

    [Test]
    public async Task Abort_CandidateIsBecomingStable_IsRefused()
    {
        await DieWhileCompletingAsync();
        var before = _world.Ledger.Entries;
        var outcome = await _world.AbortAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match("^refused: production-1 has passed every step.*Next: .*Full to finish it")
        );
        Assert.That(_world.Ledger.Entries, Is.EqualTo(before));
    }

    [Test]
    public async Task Abort_CandidateCanBecomeStableNoMore_Aborts()
    {
        await DieWhileCompletingAsync();
        _world.Platform.Candidate = null;
        var outcome = await _world.AbortAsync();
        Assert.That(OutcomeText.Of(outcome), Does.Match("^aborted: the candidate .* is gone"));
        Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Fault));
        Assert.That(_world.Open, Is.Null);
    }

    [Test]
    public async Task Abort_CandidateCanBecomeStableNoMoreAndTheLeaseIsLost_RecordsNothing()
    {
        await DieWhileCompletingAsync();
        _world.Platform.Candidate = null;
        _world.Leases.Take();
        var before = _world.Ledger.Entries;
        var outcome = await _world.AbortAsync();
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("unknown: the lease of production"));
        Assert.That(_world.Ledger.Entries, Is.EqualTo(before));
    }

    [Test]
    public async Task Abort_CandidateIsStableButNotRecorded_IsRefusedAndTheNextRunCompletes()
    {
        _world.Points.On("platform.Promote done", _world.Points.Die);
        await _world.RunAsync();
        _world.Restart();
        Assert.That(OutcomeText.Of(await _world.AbortAsync()), Does.StartWith("refused: "));
        Assert.That(OutcomeText.Of(await _world.RunAsync()), Is.EqualTo("completed 1.1.0"));
    }

    private async Task DieWhileCompletingAsync()
    {
        _world.Points.On("platform.Promote", _world.Points.Die);
        await _world.RunAsync();
        _world.Restart();
    }
}
