using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Simulation;

/// <summary>What must hold at every instant, whatever goes wrong.</summary>
internal static class Invariants
{
    public static void Check(World world)
    {
        var rollouts = world.Rollouts;
        Demand(rollouts.Length <= 1, $"{rollouts.Length} rollouts began");
        Demand(
            !rollouts.IsEmpty || world.Split == Split.AllStable && world.Candidate is null,
            "the candidate was there before its rollout began"
        );
        foreach (var rollout in rollouts)
        {
            CheckWeight(world, rollout);
            CheckEnds(world, rollout);
        }
    }

    /// <summary>
    /// The candidate has at most the weight of the step after those that passed, and none before
    /// it was checked.
    /// </summary>
    private static void CheckWeight(World world, Rollout rollout)
    {
        var passed = world.Entries.Select(entry => entry.Fact).OfType<Fact.StepPassed>();
        var next = passed.Select(fact => rollout.IndexOf(fact.Step)).DefaultIfEmpty(-1).Max() + 1;
        var last = rollout.Plan.Steps.Length - 1;
        var most =
            rollout.Phase == Phase.Preparing
                ? Weight.Zero
                : Decider.SplitOf(rollout, Math.Min(next, last)).Candidate;
        Demand(
            world.Split.Candidate <= most,
            $"the candidate has {world.Split.Candidate}, the record allows {most}"
        );
    }

    private static void CheckEnds(World world, Rollout rollout)
    {
        if (rollout.Phase == Phase.Aborted)
            Demand(
                world.Split == Split.AllStable
                    && world.Candidate is null
                    && world.Stable == rollout.Stable,
                $"after the abort: {world.Split}, candidate {world.Candidate}, {world.Stable}"
            );
        if (rollout.Phase == Phase.Completed)
            Demand(
                world.Stable == World.Newer && world.Split == Split.AllStable,
                $"after the completion: stable {world.Stable}, {world.Split}"
            );
        var ends = world.Entries.Count(entry =>
            entry.Fact is Fact.RolloutCompleted or Fact.RolloutAborted
        );
        Demand(ends <= 1, $"the rollout ended {ends} times");
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new InvariantBrokenException(what);
    }
}
