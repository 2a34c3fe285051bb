using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor.Tests;

public sealed class GoodRolloutTests
{
    private static readonly string[] StepFacts =
    [
        "EffectIntended",
        "EffectDone",
        "StepEntered",
        "StepPassed",
    ];

    private readonly World _world = new();

    [Test]
    public async Task Run_ThreeGoodSteps_RecordsEachInOrder()
    {
        await _world.RunAsync();
        string[] expected =
        [
            "RolloutStarted",
            "EffectIntended",
            "EffectDone",
            "CandidateVerified",
            .. StepFacts,
            .. StepFacts,
            .. StepFacts,
            "EffectIntended",
            "EffectDone",
            "RolloutCompleted",
        ];
        Assert.That(_world.FactNames, Is.EqualTo(expected));
    }

    [Test]
    public async Task Run_ThreeGoodSteps_MakesTheCandidateStable()
    {
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("completed 1.1.0"));
            Assert.That(_world.Platform.Stable, Is.EqualTo(World.New));
            Assert.That(_world.Platform.Candidate, Is.Null);
            Assert.That(_world.Platform.DrainTimeout, Is.EqualTo(World.Plan.DrainTimeout));
            Assert.That(_world.Platform.ReadyTimeout, Is.EqualTo(World.Plan.ReadyTimeout));
        }
    }

    [Test]
    public async Task Run_ThreeGoodSteps_ShiftsUpwardsOnly()
    {
        var weights = new List<int>();
        _world.Platform.Shifted = split => weights.Add(split.Candidate.BasisPoints);
        await _world.RunAsync();
        Assert.That(weights, Is.EqualTo([500, 5000, 10_000]));
    }

    [Test]
    public async Task Run_ThreeGoodSteps_WatchesEachForItsWindow()
    {
        var began = _world.Time.GetUtcNow();
        await _world.RunAsync();
        Assert.That(_world.Time.GetUtcNow() - began, Is.EqualTo(3 * World.Window));
    }

    [Test]
    public async Task Run_UpToFirstStep_StaysAtItsWeight()
    {
        var outcome = await _world.RunAsync("Canary5");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
            Assert.That(_world.Platform.Split.Candidate, Is.EqualTo(Weight.FromPercent(5)));
            Assert.That(_world.Traffic.IsDriven, Is.False, "nobody drives traffic afterwards");
            Assert.That(_world.Open?.Phase, Is.EqualTo(Phase.Paused));
        }
    }

    [Test]
    public async Task Run_NextStepInAnotherProcess_GoesOnWithTheSameRollout()
    {
        await _world.RunAsync("Canary5");
        _world.Restart();
        var outcome = await _world.RunAsync("Canary50");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary50"));
            Assert.That(_world.Platform.Split.Candidate, Is.EqualTo(Weight.FromPercent(50)));
            Assert.That(_world.FactNames.Count(name => name == "RolloutStarted"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Run_StepThatHasPassed_ReachesItAgainAndRecordsNothing()
    {
        await _world.RunAsync("Canary5");
        var before = _world.Ledger.Entries.Length;
        _world.Restart();
        var outcome = await _world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("reached Canary5"));
        Assert.That(_world.Ledger.Entries, Has.Length.EqualTo(before));
    }

    [Test]
    public async Task Run_ReleaseThatIsServed_DoesNothing()
    {
        _world.Platform.Stable = World.New;
        var outcome = await _world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("already serving 1.1.0"));
        Assert.That(_world.Ledger.Entries, Is.Empty);
    }

    [Test]
    public async Task Run_FirstReleaseOfAnEnvironment_GetsAllTrafficFromTheFirstStep()
    {
        _world.Platform.Stable = null;
        await _world.RunAsync("Canary5");
        Assert.That(_world.Platform.Split, Is.EqualTo(Split.AllCandidate));
    }

    [Test]
    public async Task Run_StepWithoutWindow_PassesAtOnce()
    {
        var steps = World.Plan.Steps.Select(step => step with { Window = TimeSpan.Zero });
        var plan = Rollouts.Plans.Plan.Of([.. steps], World.Plan.Policy);
        var began = _world.Time.GetUtcNow();
        var outcome = await _world.RunAsync(World.Request() with { Plan = plan });
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("completed 1.1.0"));
        Assert.That(_world.Time.GetUtcNow(), Is.EqualTo(began));
    }

    [Test]
    public async Task Run_Request_IsFrozenIntoTheRecord()
    {
        var request = World.Request("Canary5") with { Purpose = "why", IsRollback = true };
        await _world.RunAsync(request);
        var started = _world.Ledger.Facts.OfType<Fact.RolloutStarted>().Single();
        Assert.That(
            started,
            Is.EqualTo(
                new Fact.RolloutStarted(
                    new(World.Production, 1),
                    World.Plan,
                    World.Old,
                    World.New,
                    "why",
                    true
                )
            )
        );
    }

    [Test]
    public async Task Run_AfterACompletedRollout_GetsTheNextNumber()
    {
        await _world.RunAsync();
        await _world.RunAsync(World.Request() with { Candidate = World.Old });
        Assert.That(_world.Latest.Id.Number, Is.EqualTo(2));
        Assert.That(_world.Platform.Stable, Is.EqualTo(World.Old));
    }
}
