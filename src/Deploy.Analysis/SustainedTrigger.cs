using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis;

/// <summary>
/// Cuts the latest past into parts of at least the policy's horizon with enough to judge by, and
/// is met when the condition held in every one of them. A part in which it did not hold is a
/// break: then it is not met. A part that was not seen neither breaks nor proves anything.
/// </summary>
internal static class SustainedTrigger
{
    public static Reason Judge(Trigger.Sustained trigger, Policy policy, Series candidate)
    {
        var condition = trigger.Condition;
        var limit = $"{Wording.TriggerLimit(condition)} for {Wording.Duration(trigger.For)}";
        var (latest, missing) = candidate.Latest();
        if (latest is not { } to)
            return Absent(missing);
        var parts = Parts(trigger, policy, (candidate, to)).ToList();
        foreach (var (part, seen) in parts)
            if (seen is Measurement.Sampled sampled && !condition.Holds(sampled.Value))
                return new(Outcome.Pass, Text(sampled, part.Duration));
        foreach (var (_, seen) in parts)
            if (seen is Measurement.Absent absent)
                return Absent(absent.Reason);
        var watched = candidate.Between(candidate.Readings[0], to);
        return watched >= trigger.For && parts is [(var newest, Measurement.Sampled last), ..]
            ? new(Outcome.Fail, Text(last, newest.Duration))
            : Absent($"watched for {Wording.Duration(watched)} only");

        string Text(Measurement.Sampled sampled, TimeSpan duration) =>
            Wording.Observed(condition.Metric, sampled, new(condition.Bound, duration))
            + $", {limit}";

        Reason Absent(string reason) =>
            new(Outcome.Inconclusive, $"{Wording.Unknown(condition.Metric, reason)}, {limit}");
    }

    /// <summary>
    /// The parts, newest first, that cover the trigger's time or all there is of it.
    /// </summary>
    private static IEnumerable<(Stretch Part, Measurement Seen)> Parts(
        Trigger.Sustained trigger,
        Policy policy,
        (Series Candidate, int To) from
    )
    {
        var metric = trigger.Condition.Metric;
        var minima = Minima.OfTriggers(policy);
        var (candidate, end) = from;
        var begin = candidate.Readings[0];
        while (end > begin && candidate.Between(end, from.To) < trigger.For)
        {
            var (start, part) = candidate.Back(
                end,
                policy.Horizon,
                past => past.Observations(metric) >= minima.Of(metric)
            );
            yield return (
                part,
                candidate.IsUnbroken(start, end)
                    ? part.Measure(metric, minima)
                    : new Measurement.Absent("it was not measured without a break")
            );
            end = start;
        }
    }
}
