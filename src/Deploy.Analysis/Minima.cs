using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Analysis;

/// <summary>On how many requests and probes a judgement must rest at least.</summary>
internal sealed record Minima(long Requests, long Probes)
{
    public static Minima OfGates(Policy policy) => new(policy.GateRequestsMin, policy.ProbesMin);

    public static Minima OfTriggers(Policy policy) =>
        new(policy.TriggerRequestsMin, policy.ProbesMin);

    /// <summary>The least for a metric; never less than one, for nothing proves nothing.</summary>
    public long Of(Metric metric) =>
        Math.Max(
            1,
            metric switch
            {
                Metric.ErrorRate or Metric.Availability or Metric.LatencyP95 => Requests,
                Metric.HealthFailures => Probes,
                Metric.Restarts => 1,
            }
        );
}
