using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Conductor.Tests;

public sealed class TakeoverTests
{
    private static readonly RolloutId Id = new(World.Production, 1);
    private readonly World _world = new();
    private int _recorded;
    private int _written;

    [Test]
    public async Task LeaseLost_NewHolderAbortsALittleLater_IsThatOutcome()
    {
        LoseTheLeaseInTheWindow();
        var looks = 0;
        _world.Points.On("ledger.Read", () => AbortAt(looks++));
        var began = _world.Time.GetUtcNow();
        Assert.That(OutcomeText.Of(await _world.RunAsync()), Is.EqualTo("aborted: mine"));
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(TimeSpan.FromMilliseconds(400)));

        void AbortAt(int look)
        {
            if (look == 3)
                Add(new Fact.AbortDecided(Id, "Canary5", AbortCause.Asked, "mine"));
            if (look == 3)
                Add(new Fact.RolloutAborted(Id, "mine"));
        }
    }

    [Test]
    public async Task LeaseLost_NewHolderCompletes_IsThatOutcome()
    {
        LoseTheLeaseInTheWindow();
        _world.Points.On("traffic.Stop", () => Complete());
        Assert.That(OutcomeText.Of(await _world.RunAsync()), Is.EqualTo("completed 1.1.0"));
    }

    [Test]
    public async Task LeaseLost_NewHolderDoesNotEndIt_IsUnknownAfterTheBound()
    {
        LoseTheLeaseInTheWindow();
        var began = _world.Time.GetUtcNow();
        var outcome = await _world.RunAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match(
                "^unknown: the lease of production was taken over, and production-1 .*Status$"
            )
        );
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(TimeSpan.FromSeconds(15)));
    }

    [Test]
    public async Task LeaseLost_AtAnyConfirmation_NothingMoreIsWrittenOrRecorded(
        [Range(2, 14)] int nth
    )
    {
        var renewals = 0;
        _world.Points.On(
            "leases.Renew",
            () =>
            {
                if (++renewals == nth)
                    LoseTheLease();
            }
        );
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("unknown: the lease of production "));
        ExpectNothingMore();
    }

    [TestCase("platform.Start")]
    [TestCase("platform.SetSplit")]
    [TestCase("platform.Promote")]
    public async Task Fenced_AtAWrite_NothingMoreIsWrittenOrRecorded(string write)
    {
        _world.Points.On(write, LoseTheLease);
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("unknown: the lease of production "));
        ExpectNothingMore();
    }

    [Test]
    public async Task Fenced_ThoughTheLeaseSeemsOurs_NothingMoreIsRecorded()
    {
        _world.Points.On("platform.SetSplit", () => _world.Platform.HighestFence = new(99));
        await _world.RunAsync();
        Assert.That(_world.FactNames.Last(), Is.EqualTo("EffectIntended"));
        Assert.That(_world.FactNames, Has.None.EqualTo("AbortDecided"));
    }

    [Test]
    public async Task LeaseLost_WithAFaultAtOnce_NothingMoreIsWrittenOrRecorded()
    {
        _world.Judge.OnTriggers = _ =>
        {
            LoseTheLease();
            throw new InvalidOperationException("a bug.");
        };
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("unknown: the lease of production "));
        ExpectNothingMore();
    }

    [Test]
    public async Task Fenced_WhileBackingOut_NothingMoreIsWrittenOrRecorded()
    {
        await _world.RunAsync("Canary5");
        _world.Points.On("platform.Retire", LoseTheLease);
        var outcome = await _world.AbortAsync();
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("unknown: the lease of production "));
        ExpectNothingMore();
    }

    [Test]
    public async Task Fenced_InTheLastResort_IsWhatTheNewHolderMadeOfIt()
    {
        await _world.RunAsync("Canary5");
        _world.Points.Reached = (_, name) =>
        {
            if (name == "ledger.Append")
                throw new IOException("disk full");
            if (name == "platform.Retire")
                LoseTheLease();
            if (name == "platform.Retire")
                Complete();
        };
        var outcome = await _world.AbortAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("completed 1.1.0"));
    }

    [Test]
    public async Task LeaseLost_LedgerCannotBeReadAfterwards_IsUnknown()
    {
        LoseTheLeaseInTheWindow();
        _world.Points.Reached = (number, name) =>
        {
            if (number > 0 && name == "ledger.Read")
                throw new LedgerCorruptException("entry 7 altered.");
        };
        Assert.That(
            OutcomeText.Of(await _world.RunAsync()),
            Does.Match("^unknown: .*how production-1 went on.*entry 7 altered. Next: .*Status$")
        );
    }

    [Test]
    public async Task LeaseLost_TrafficCannotBeStopped_TheOutcomeIsSeenAllTheSame()
    {
        LoseTheLeaseInTheWindow();
        _world.Points.On("traffic.Stop", () => throw new InvalidOperationException("stuck."));
        Assert.That(
            OutcomeText.Of(await _world.RunAsync()),
            Does.Match("^unknown: .*has not ended since. The traffic .*stopped: stuck. Next: ")
        );
    }

    [Test]
    public async Task LeaseLost_WhileWatching_StopsTheTraffic()
    {
        LoseTheLeaseInTheWindow();
        await _world.RunAsync();
        Assert.That(_world.Traffic.IsDriven, Is.False);
    }

    private void LoseTheLeaseInTheWindow() =>
        _world.Judge.OnTriggers = _ =>
        {
            LoseTheLease();
            return ScriptedJudge.Pass;
        };

    private void LoseTheLease()
    {
        _world.Platform.HighestFence = _world.Leases.Take().Fence;
        _recorded = _world.Ledger.Entries.Length;
        _written = _world.Platform.Fences.Count;
    }

    private void ExpectNothingMore()
    {
        Assert.That(_world.Ledger.Entries, Has.Length.EqualTo(_recorded));
        Assert.That(_world.Platform.Fences, Has.Count.EqualTo(_written));
    }

    /// <summary>What the new holder records of all steps after the first and of the end.</summary>
    private void Complete()
    {
        Add(new Fact.StepPassed(Id, "Canary5", ScriptedJudge.Pass));
        foreach (var step in World.Plan.Steps.Skip(1))
        {
            Add(new Fact.StepEntered(Id, step.Name, new(step.Weight)));
            Add(new Fact.StepPassed(Id, step.Name, ScriptedJudge.Pass));
        }
        Add(new Fact.RolloutCompleted(Id, World.New));
    }

    private void Add(Fact fact) => _world.Ledger.Add(fact);
}
