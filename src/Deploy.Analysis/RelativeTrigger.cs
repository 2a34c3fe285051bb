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
        var limit =
            $"limit {Wording.Factor(trigger.Factor)} × stable and "
            + $"{Wording.Value(trigger.Metric, trigger.DifferenceMin)} above it";
        var (latest, missing) = both.Candidate.Latest();
        var (stableLatest, stableMissing) = both.Stable.Latest();
        if (latest is not { } to)
            return Absent(missing);
        if (stableLatest is null)
            return Absent(stableMissing);
        var (candidate, stable) = SameTime(trigger.Metric, policy, (both, to));
        var minima = Minima.OfTriggers(policy);
        return (
            candidate.Measure(trigger.Metric, minima),
            stable.Measure(trigger.Metric, minima)
        ) switch
        {
            (Measurement.Absent absent, _) => Absent(absent.Reason),
            (_, Measurement.Absent absent) => Absent($"{both.Stable.Revision}: {absent.Reason}"),
            (Measurement.Sampled c, Measurement.Sampled s) => Compare(c, s),
            _ => Absent("nothing to compare"),
        };

        Reason Compare(Measurement.Sampled c, Measurement.Sampled s)
        {
            var difference = c.Value - s.Value;
            if (double.IsNaN(difference))
                return Absent("both are beyond what is measured");
            var isWorse = c.Value > s.Value * trigger.Factor && difference > trigger.DifferenceMin;
            var seen = Wording.Observed(trigger.Metric, c, new(s.Value, candidate.Duration));
            var beside = Wording.Value(trigger.Metric, s.Value, c.Value);
            return new(
                isWorse ? Outcome.Fail : Outcome.Pass,
                $"{seen}, stable {beside} of {s.Observations}, {limit}"
            );
        }

        Reason Absent(string reason) =>
            new(Outcome.Inconclusive, $"{Wording.Unknown(trigger.Metric, reason)}, {limit}");
    }

    /// <summary>The shortest latest time in which both have enough; all there is otherwise.</summary>
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
