using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis;

/// <summary>What must hold over a step's whole window.</summary>
internal static class Gate
{
    public static Reason Judge(Condition gate, Policy policy, Series candidate)
    {
        var limit = Wording.GateLimit(gate);
        return Whole(policy, candidate, out var missing) is not { } stretch
            ? Absent(missing)
            : stretch
                .Measure(gate.Metric, Minima.OfGates(policy))
                .Match(
                    sampled => new Reason(
                        gate.Holds(sampled.Value) ? Outcome.Pass : Outcome.Fail,
                        Wording.Observed(gate.Metric, sampled, new(gate.Bound, stretch.Duration))
                            + $", {limit}"
                    ),
                    absent => Absent(absent.Reason)
                );

        Reason Absent(string reason) =>
            new(Outcome.Inconclusive, $"{Wording.Unknown(gate.Metric, reason)}, {limit}");
    }

    /// <summary>
    /// The window from end to end. A beginning that nobody measured counts as missing when it is
    /// longer than the policy's horizon; a gap in between does not, because counters go on.
    /// </summary>
    private static Stretch? Whole(Policy policy, Series candidate, out string missing)
    {
        (var latest, missing) = candidate.Latest();
        if (latest is not { } to)
            return null;
        var unseen = candidate.UnseenAtStart();
        if (unseen <= policy.Horizon)
            return candidate.Over(candidate.Readings[0], to);
        missing = $"nothing was measured in the first {Wording.Duration(unseen)}";
        return null;
    }
}
