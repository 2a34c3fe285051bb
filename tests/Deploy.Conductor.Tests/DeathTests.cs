using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor.Tests;

/// <summary>kill -9 at every single point of every call, and another process after it.</summary>
public sealed class DeathTests
{
    [Test]
    public async Task NextRun_AfterDeathAtAnyPoint_Completes()
    {
        await SweepAsync(async world =>
        {
            Assert.That(OutcomeText.Of(await world.RunAsync()), Does.Contain("1.1.0"));
            Assert.That(world.Platform.Stable, Is.EqualTo(World.New));
            ExpectClean(world);
        });
    }

    [Test]
    public async Task NextAbort_AfterDeathAtAnyPoint_EndsOrSaysWhyNot()
    {
        await SweepAsync(async world =>
        {
            var wasCompleting = world.Open?.Phase == Phase.Completing;
            var outcome = await world.AbortAsync();
            if (wasCompleting)
                Assert.That(OutcomeText.Of(outcome), Does.StartWith("refused: "));
            else
                ExpectClean(world);
        });
    }

    [Test]
    public async Task NextRunUpToTheFirstStep_AfterDeathAtAnyPoint_LeavesNoWeightUnwatched()
    {
        await SweepAsync(async world =>
        {
            var outcome = await world.RunAsync("Canary5");
            if (outcome is RolloutOutcome.Reached reached)
                Assert.That(
                    world.Platform.Split,
                    Is.EqualTo(new Split(reached.Rollout.Step!.Weight))
                );
            else
                ExpectClean(world);
        });
    }

    [Test]
    public async Task NextRun_AfterDeathInAWindow_WatchesAllOfItAnew()
    {
        var world = new World();
        world.Judge.OnTriggers = window =>
        {
            if (window.Length == 3)
                world.Points.Die();
            return ScriptedJudge.Pass;
        };
        await world.RunAsync("Canary5");
        world.Restart();
        world.Judge.OnTriggers = _ => ScriptedJudge.Pass;
        var began = world.Time.GetUtcNow();
        await world.RunAsync("Canary5");
        Assert.That(world.Time.GetUtcNow() - began, Is.EqualTo(World.Window));
    }

    [Test]
    public async Task NextRun_AfterDeathWhileAborting_GoesOnAbortingForTheSameReason()
    {
        var world = new World();
        world.Checks.Verdict = Rollouts.Verdicts.Verdict.Of([new(default, "no answer")]);
        world.Points.On("platform.Retire", world.Points.Die);
        await world.RunAsync();
        world.Restart();
        var outcome = await world.RunAsync();
        Assert.That(OutcomeText.Of(outcome), Does.EndWith("could not be checked: no answer"));
        ExpectClean(world);
    }

    /// <summary>Lets a whole rollout die at each of its points, and hands over the rest.</summary>
    private static async Task SweepAsync(Func<World, Task> next)
    {
        var hasDied = true;
        for (var point = 0; hasDied; point++)
        {
            var world = new World();
            world.Platform.Shifted = split => ExpectIntended(world, split);
            hasDied = await DieAsync(world, point);
            world.Restart();
            await next(world);
        }
    }

    private static async Task<bool> DieAsync(World world, int point)
    {
        var hasDied = false;
        world.Points.Reached = (number, _) =>
        {
            if (number != point)
                return;
            hasDied = true;
            world.Points.Die();
        };
        try
        {
            await world.RunAsync();
        }
        catch (ProcessDeathException)
        {
            // What a dead process would have said is of no interest.
        }
        return hasDied;
    }

    private static void ExpectIntended(World world, Split split)
    {
        var intents = world.Ledger.Facts.OfType<Fact.EffectIntended>();
        Assert.That(intents.Last().Effect, Is.EqualTo($"shift to {split}"));
    }

    private static void ExpectClean(World world)
    {
        var steps = world.Ledger.Facts.OfType<Fact.StepEntered>().Select(f => f.Split.Candidate);
        var passed = world.Ledger.Facts.OfType<Fact.StepPassed>().Select(f => f.Step);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Open, Is.Null);
            Assert.That(world.Platform.Candidate, Is.Null);
            Assert.That(world.Platform.Split, Is.EqualTo(Split.AllStable));
            Assert.That(steps, Is.Ordered, "no step is entered after a later one");
            Assert.That(passed, Is.Unique, "no step passes twice");
        }
    }
}
