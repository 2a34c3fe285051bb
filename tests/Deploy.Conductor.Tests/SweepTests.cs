using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor.Tests;

/// <summary>
/// The same rollout, disturbed at every single point of every call of every port.
/// </summary>
public sealed class SweepTests
{
    private static readonly int PointsOfAGoodRollout = CountPoints();

    [Test]
    public async Task Run_CancelledAtAnyPoint_EndsAndLeavesNobodyUnwatched() =>
        await SweepAsync(static cancelling => cancelling.Cancel());

    [Test]
    public async Task Run_PlatformFailsOnceAtAnyPoint_EndsAndLeavesNobodyUnwatched() =>
        await SweepAsync(static _ => throw new PlatformException("500 from the host."));

    [Test]
    public async Task Run_DiskFailsOnceAtAnyPoint_EndsAndLeavesNobodyUnwatched() =>
        await SweepAsync(static _ => throw new IOException("disk full."));

    [Test]
    public async Task Run_TimeoutOnceAtAnyPoint_EndsAndLeavesNobodyUnwatched() =>
        await SweepAsync(static _ => throw new TaskCanceledException());

    [Test]
    public async Task Run_UnforeseenFaultOnceAtAnyPoint_EndsAndLeavesNobodyUnwatched() =>
        await SweepAsync(static _ => throw new InvalidOperationException("a bug."));

    [Test]
    public async Task Run_CancelledWhileAStepIsWatched_SaysSo()
    {
        using var cancelling = new CancellationTokenSource();
        var world = new World();
        world.Points.On("judge.Triggers", cancelling.Cancel);
        var outcome = await world.RunAsync("Canary5", cancelling.Token);
        Assert.That(
            OutcomeText.Of(outcome),
            Is.EqualTo("aborted: interrupted before the rollout was over")
        );
        Assert.That(world.Latest.AbortCause, Is.EqualTo(Rollouts.Entries.AbortCause.Asked));
    }

    [Test]
    public async Task Run_CancelledWhereNoPortLooks_IsSeenBeforeReachedIsSaid()
    {
        using var cancelling = new CancellationTokenSource();
        var world = new World();
        world.Points.IsDeaf = true;
        world.Points.On("ledger.Append done", CancelWhenPassed);
        var outcome = await world.RunAsync("Canary5", cancelling.Token);
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("aborted: interrupted"));

        void CancelWhenPassed()
        {
            if (world.FactNames.Last() == "StepPassed")
                cancelling.Cancel();
        }
    }

    [Test]
    public async Task Run_CancelledBeforeItGoesOn_EndsTheOpenRollout()
    {
        var world = new World();
        await world.RunAsync("Canary5");
        world.Restart();
        var outcome = await world.RunAsync("Canary50", new CancellationToken(canceled: true));
        Assert.That(OutcomeText.Of(outcome), Does.StartWith("aborted: interrupted"));
        Assert.That(world.Platform.Split, Is.EqualTo(Split.AllStable));
    }

    [Test]
    public async Task Run_PortTimesOut_IsAFaultAndNotAnInterruption()
    {
        var world = new World();
        world.Points.On("metrics.Sample", () => throw new TaskCanceledException("timed out."));
        var outcome = await world.RunAsync("Canary5");
        Assert.That(OutcomeText.Of(outcome), Is.EqualTo("aborted: timed out."));
        Assert.That(world.Latest.AbortCause, Is.EqualTo(Rollouts.Entries.AbortCause.Fault));
    }

    [Test]
    public async Task Run_CancelledWhileHolding_DoesNotWaitForTheWindow()
    {
        var world = new World();
        using var cancelling = new CancellationTokenSource(TimeSpan.FromSeconds(3), world.Time);
        var began = world.Time.GetUtcNow();
        await world.RunAsync("Canary5", cancelling.Token);
        Assert.That(world.Time.GetUtcNow() - began, Is.EqualTo(TimeSpan.FromSeconds(3)));
        Assert.That(world.Platform.Candidate, Is.Null);
    }

    private static async Task SweepAsync(Action<CancellationTokenSource> disturb)
    {
        for (var point = 0; point < PointsOfAGoodRollout; point++)
        {
            using var cancelling = new CancellationTokenSource();
            var world = new World();
            var where = "";
            world.Points.Reached = (number, name) =>
            {
                if (number != point)
                    return;
                where = $"point {number}, {name}";
                disturb(cancelling);
            };
            ExpectSafe(world, await EndAsync(world, cancelling.Token), where);
        }
    }

    /// <summary>Null where it passed on the fault, as it may before anything was begun.</summary>
    private static async Task<RolloutOutcome?> EndAsync(World world, CancellationToken token)
    {
        try
        {
            return await world.RunAsync(cancellationToken: token);
        }
        catch (Exception) when (world.Points.Names.All(name => !name.StartsWith("platform.St")))
        {
            return null;
        }
    }

    private static void ExpectSafe(World world, RolloutOutcome? outcome, string where)
    {
        var isCompleted = outcome is RolloutOutcome.Completed;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                outcome,
                Is.Null.Or.TypeOf<RolloutOutcome.Completed>().Or.TypeOf<RolloutOutcome.Aborted>(),
                where
            );
            Assert.That(world.Platform.Split, Is.EqualTo(Split.AllStable), where);
            Assert.That(world.Platform.Candidate, Is.Null, where);
            Assert.That(
                world.Platform.Stable,
                Is.EqualTo(isCompleted ? World.New : World.Old),
                where
            );
            Assert.That(world.Open?.Phase, Is.Null.Or.EqualTo(Phase.Preparing), where);
            Assert.That(world.Open is null || outcome is null, where);
            Assert.That(world.Traffic.IsDriven && !where.Contains("traffic."), Is.False, where);
        }
    }

    private static int CountPoints()
    {
        var world = new World();
        world.RunAsync().GetAwaiter().GetResult();
        return world.Points.Names.Count;
    }
}
