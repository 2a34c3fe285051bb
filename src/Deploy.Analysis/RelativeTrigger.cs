using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis;

/// <summary>Compares the candidate with stable over the same latest time.</summary>
internal static class RelativeTrigger
{
    public static Reason Judge(
        Trigger.Relative trigger,
        Policy policy,
        (Series Candidate, Series Stable) both
    )
    {
        var (latest, missing) = both.Candidate.Latest();
        var (stableLatest, stableMissing) = both.Stable.Latest();
        if (latest is not { } to)
            return Absent(trigger, missing);
        if (stableLatest is null)
            return Absent(trigger, stableMissing);
        var (candidate, stable) = SameTime(trigger.Metric, policy, (both, to));
        var minima = Minima.OfTriggers(policy);
        return candidate
            .Measure(trigger.Metric, minima)
            .Match(
                c =>
                    stable
                        .Measure(trigger.Metric, minima)
                        .Match(
                            s => Compare(trigger, candidate.Duration, (c, s)),
                            none => Absent(trigger, $"{both.Stable.Revision}: {none.Reason}")
                        ),
                none => Absent(trigger, none.Reason)
            );
    }

    private static Reason Compare(
        Trigger.Relative trigger,
        TimeSpan duration,
        (Measurement.Sampled Candidate, Measurement.Sampled Stable) both
    )
    {
        var (c, s) = both;
        var difference = c.Value - s.Value;
        if (double.IsNaN(difference))
            return Absent(trigger, "both are beyond what is measured");
        var isWorse = c.Value > s.Value * trigger.Factor && difference > trigger.DifferenceMin;
        var seen = Wording.Observed(trigger.Metric, c, new(s.Value, duration));
        var beside = Wording.Value(trigger.Metric, s.Value, c.Value);
        return new(
            isWorse ? Outcome.Fail : Outcome.Pass,
            $"{seen}, stable {beside} of {s.Observations}, {Limit(trigger)}"
        );
    }

    private static Reason Absent(Trigger.Relative trigger, string reason) =>
        new(Outcome.Inconclusive, $"{Wording.Unknown(trigger.Metric, reason)}, {Limit(trigger)}");

    private static string Limit(Trigger.Relative trigger) =>
        $"limit {Wording.Factor(trigger.Factor)} × stable and "
        + $"{Wording.Value(trigger.Metric, trigger.DifferenceMin)} above it";

    /// <summary>
    /// The shortest latest time in which both have enough; all there is otherwise.
    /// </summary>
    private static (Stretch Candidate, Stretch Stable) SameTime(
        Metric metric,
        Policy policy,
        ((Series Candidate, Series Stable) Series, int To) both
    )
    {
        var ((candidate, stable), to) = both;
        var least = Minima.OfTriggers(policy).Of(metric);
        var common = candidate.Readings.Intersect(stable.Readings).Order().ToImmutableArray();
        var starts = common[..Math.Max(1, common.Length - 1)];
        var from = Series.LatestWhere(
            starts,
            start =>
                candidate.Between(start, to) >= policy.Horizon
                && candidate.Over(start, to).Observations(metric) >= least
                && stable.Over(start, to).Observations(metric) >= least
        );
        return (candidate.Over(from, to), stable.Over(from, to));
    }
}
