using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis;

/// <summary>
/// Judges a candidate under traffic by a policy. Pure: the same samples give the same verdict
/// live, in simulation and in the replay of a recorded rollout.
/// </summary>
/// <remarks>
/// A window is all samples since the step was entered, oldest first; the first one is the reading
/// at entry, from which everything is counted. Counters that were started again on the way are
/// counted on. What was not seen is Inconclusive with a reason and never Pass.
/// </remarks>
public static class Judge
{
    /// <summary>
    /// What the policy's triggers say now: Fail ends the rollout. One reason for each trigger, in
    /// the policy's order; Pass means that it was seen not to be met.
    /// </summary>
    public static Verdict Triggers(Policy policy, ImmutableArray<Sample> window)
    {
        var candidate = Series.OfCandidate(window);
        var stable = Series.OfStable(window);
        return Verdict.Of([
            .. policy.Triggers.Select(trigger =>
                trigger.Match(
                    atOnce => AtOnceTrigger.Judge(atOnce, policy, candidate),
                    sustained => SustainedTrigger.Judge(sustained, policy, candidate),
                    relative => RelativeTrigger.Judge(relative, policy, (candidate, stable))
                )
            ),
        ]);
    }

    /// <summary>
    /// Whether the policy's gates hold over the whole window: Pass lets the step pass. One reason
    /// for each gate, in the policy's order.
    /// </summary>
    public static Verdict Gates(Policy policy, ImmutableArray<Sample> window)
    {
        var candidate = Series.OfCandidate(window);
        return Verdict.Of([.. policy.Gates.Select(gate => Gate.Judge(gate, policy, candidate))]);
    }
}
