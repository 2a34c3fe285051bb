using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Analysis.Tests.Worlds;

/// <summary>Small policies: a horizon of 3 s, 100 requests for gates and 60 for triggers.</summary>
internal static class Limits
{
    public static Condition Errors { get; } = Condition.Above(Metric.ErrorRate, 0.01);

    public static Policy Of(params Trigger[] triggers) =>
        new()
        {
            Gates = [],
            Triggers = [.. triggers],
            Horizon = TimeSpan.FromSeconds(3),
            GateRequestsMin = 100,
            TriggerRequestsMin = 60,
        };

    public static Policy Gate(params Condition[] gates) => Of() with { Gates = [.. gates] };

    public static Policy AtOnce(Condition condition) => Of(new Trigger.AtOnce(condition));

    public static Policy Sustained(Condition condition, int seconds) =>
        Of(new Trigger.Sustained(condition, TimeSpan.FromSeconds(seconds)));

    public static Policy Relative(double factor, double differenceMin) =>
        Of(new Trigger.Relative(Metric.LatencyP95, factor, differenceMin));

    public static Reason Only(Verdict verdict) => verdict.Reasons.Single();
}
