using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis;

/// <summary>What one revision did in a stretch of time.</summary>
/// <param name="Counters">What was counted in it.</param>
/// <param name="Duration">How long it is.</param>
internal sealed record Stretch(Counters Counters, TimeSpan Duration)
{
    private const double Quantile = 0.95;

    /// <summary>On how many requests or probes a metric rests here; restarts need none.</summary>
    public long Observations(Metric metric) =>
        metric switch
        {
            Metric.ErrorRate or Metric.Availability => Counters.Requests,
            Metric.LatencyP95 => Counters.Latency.Total,
            Metric.HealthFailures => Counters.Probes,
            Metric.Restarts => long.MaxValue,
        };

    /// <summary>The metric here, or why there is none.</summary>
    public Measurement Measure(Metric metric, Minima minima)
    {
        var observations = Observations(metric);
        if (Duration <= TimeSpan.Zero)
            return new Measurement.Absent("no time has passed yet");
        if (observations < minima.Of(metric))
            return new Measurement.Absent(
                $"only {observations} of the {minima.Of(metric)} {Wording.Things(metric)} needed "
                    + $"in {Wording.Duration(Duration)}"
            );
        var value = Value(metric);
        return double.IsNaN(value)
            ? new Measurement.Absent("no number was measured")
            : new Measurement.Sampled(value, observations);
    }

    private double Value(Metric metric) =>
        metric switch
        {
            Metric.ErrorRate => (double)Counters.Errors / Counters.Requests,
            Metric.LatencyP95 => Counters.Latency.QuantileSeconds(Quantile) ?? double.NaN,
            Metric.Availability => (double)(Counters.Requests - Counters.Errors)
                / Counters.Requests,
            Metric.HealthFailures => (double)Counters.ProbeFailures / Counters.Probes,
            Metric.Restarts => Counters.Restarts,
        };
}
