using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis;

/// <summary>
/// Looks at the policy's horizon up to now, and further back, to the step's entry at most, while
/// that holds too few requests to judge by.
/// </summary>
internal static class AtOnceTrigger
{
    public static Reason Judge(Trigger.AtOnce trigger, Policy policy, Series candidate)
    {
        var condition = trigger.Condition;
        var minima = Minima.OfTriggers(policy);
        var limit = Wording.TriggerLimit(condition);
        var (latest, missing) = candidate.Latest();
        if (latest is not { } to)
            return Absent(missing);
        var stretch = candidate
            .Back(
                to,
                policy.Horizon,
                past => past.Observations(condition.Metric) >= minima.Of(condition.Metric)
            )
            .Stretch;
        return stretch
            .Measure(condition.Metric, minima)
            .Match(
                sampled => new Reason(
                    condition.Holds(sampled.Value) ? Outcome.Fail : Outcome.Pass,
                    Wording.Observed(
                        condition.Metric,
                        sampled,
                        new(condition.Bound, stretch.Duration)
                    ) + $", {limit}"
                ),
                absent => Absent(absent.Reason)
            );

        Reason Absent(string reason) =>
            new(Outcome.Inconclusive, $"{Wording.Unknown(condition.Metric, reason)}, {limit}");
    }
}
