using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Analysis;

/// <summary>
/// The limits by which this pipeline judges unless an environment says otherwise.
/// </summary>
public static class StandardPolicies
{
    /// <summary>For windows of hours and the traffic of real users.</summary>
    /// <remarks>
    /// An error share of 0.1 % is the worst a gate lets pass. At that share 500 requests hold six
    /// or more failures, which is above 1 %, with a probability of 1.4e-5: once in 300 windows of
    /// four hours. Fewer requests would raise false alarms: 200 hold three or more with 1.1e-3.
    /// A gate on "below 0.1 %" forgives one failure from 1 001 requests on, two from 2 001.
    /// </remarks>
    public static Policy Production { get; } =
        new()
        {
            Gates = Gates,
            Triggers = Triggers(relativeDifferenceMinSeconds: 0.02),
            Horizon = TimeSpan.FromMinutes(1),
            GateRequestsMin = 2_001,
            TriggerRequestsMin = 500,
        };

    /// <summary>
    /// The same limits for the rehearsal on one machine: windows of seconds, 20 to 40 requests a
    /// second to a candidate of 5 %.
    /// </summary>
    /// <remarks>
    /// With 100 requests one failure is 1 %, which is not above 1 %: no single failed request
    /// ends a rehearsal at once. At an error share of 5 % two or more of 100 fail with a
    /// probability of 0.963; all five hundreds of the first 500 requests miss it with 0.037 to
    /// the fifth, 7e-8. At 0.1 % 100 requests raise a false alarm with 4.6e-3. The noise floor of
    /// the comparison with stable is what a candidate that has just started needs on two cores.
    /// </remarks>
    public static Policy Local { get; } =
        new()
        {
            Gates = Gates,
            Triggers = Triggers(relativeDifferenceMinSeconds: 0.1),
            Horizon = TimeSpan.FromSeconds(3),
            GateRequestsMin = 100,
            TriggerRequestsMin = 100,
        };

    private static ImmutableArray<Condition> Gates =>
        [
            Condition.Below(Metric.ErrorRate, 0.001),
            Condition.Below(Metric.LatencyP95, 0.2),
            Condition.Above(Metric.Availability, 0.999),
        ];

    private static ImmutableArray<Trigger> Triggers(double relativeDifferenceMinSeconds) =>
        [
            new Trigger.AtOnce(Condition.Above(Metric.Restarts, 0)),
            new Trigger.AtOnce(Condition.Above(Metric.ErrorRate, 0.01)),
            new Trigger.AtOnce(Condition.Above(Metric.LatencyP95, 0.5)),
            new Trigger.AtOnce(Condition.Below(Metric.Availability, 0.99)),
            Sustained(Condition.Above(Metric.ErrorRate, 0.05), minutes: 5),
            Sustained(Condition.Above(Metric.LatencyP95, 2), minutes: 10),
            Sustained(Condition.Below(Metric.Availability, 0.95), minutes: 3),
            Sustained(Condition.Above(Metric.HealthFailures, 0.5), minutes: 2),
            new Trigger.Relative(Metric.LatencyP95, 1.3, relativeDifferenceMinSeconds),
        ];

    private static Trigger.Sustained Sustained(Condition condition, int minutes) =>
        new(condition, TimeSpan.FromMinutes(minutes));
}
