using System.Globalization;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;

namespace Deploy.Analysis;

/// <summary>How findings read.</summary>
internal static class Wording
{
    private const int DecimalsMin = 2;
    private const int DecimalsMax = 9;
    private const double MinutesFrom = 120;
    private const double HoursFrom = 7200;

    /// <summary>What was seen: <c>errors 4.81 % of 208 requests in 6.1 s</c>.</summary>
    public static string Observed(Metric metric, Measurement.Sampled seen, Finding about) =>
        $"{Name(metric)} {Value(metric, seen.Value, about.Bound)}"
        + (metric == Metric.Restarts ? "" : $" of {seen.Observations} {Things(metric)}")
        + $" in {Duration(about.Duration)}";

    /// <summary>
    /// What is not known: <c>errors unknown: only 12 of … , limit below 0.1 %</c>.
    /// </summary>
    public static string Unknown(Metric metric, string reason) =>
        $"{Name(metric)} unknown: {reason}";

    /// <summary>What must hold, said of a gate: <c>limit below 0.1 %</c>.</summary>
    public static string GateLimit(Condition gate) =>
        gate.Comparison switch
        {
            Comparison.Below => $"limit below {Value(gate.Metric, gate.Bound)}",
            Comparison.Above => $"limit above {Value(gate.Metric, gate.Bound)}",
        };

    /// <summary>What must hold, said of a trigger, which names the opposite.</summary>
    public static string TriggerLimit(Condition trigger) =>
        trigger.Comparison switch
        {
            Comparison.Below => $"limit at least {Value(trigger.Metric, trigger.Bound)}",
            Comparison.Above => $"limit at most {Value(trigger.Metric, trigger.Bound)}",
        };

    /// <summary>What a metric rests on.</summary>
    public static string Things(Metric metric) =>
        metric switch
        {
            Metric.ErrorRate or Metric.Availability or Metric.LatencyP95 => "requests",
            Metric.HealthFailures => "probes",
            Metric.Restarts => "restarts",
        };

    /// <summary>
    /// A value in its unit, with enough digits to differ from the bound it differs from.
    /// </summary>
    public static string Value(Metric metric, double value, double? bound = null)
    {
        var decimals = DecimalsMin;
        while (
            bound is { } other
            && value != other
            && decimals < DecimalsMax
            && Value(metric, value, decimals) == Value(metric, other, decimals)
        )
            decimals++;
        return Value(metric, value, decimals);
    }

    /// <summary>A time for people: seconds up to two minutes, minutes up to two hours.</summary>
    public static string Duration(TimeSpan time) =>
        time.TotalSeconds switch
        {
            < MinutesFrom => Number(time.TotalSeconds, 1) + " s",
            < HoursFrom => Number(time.TotalMinutes, 1) + " min",
            _ => Number(time.TotalHours, 1) + " h",
        };

    /// <summary>A factor: <c>1.3</c>.</summary>
    public static string Factor(double factor) => Number(factor, DecimalsMin);

    private static string Value(Metric metric, double value, int decimals) =>
        metric switch
        {
            Metric.ErrorRate or Metric.Availability or Metric.HealthFailures => Number(
                value * 100,
                decimals
            ) + " %",
            Metric.LatencyP95 when double.IsPositiveInfinity(value) =>
                $"over {Number(LatencyScale.SecondsMax * 1000, 0)} ms",
            Metric.LatencyP95 => Number(value * 1000, value < 0.01 ? decimals : decimals - 2)
                + " ms",
            Metric.Restarts => Number(value, decimals - 2),
        };

    private static string Number(double value, int decimals) =>
        value.ToString(
            decimals == 0 ? "0" : "0." + new string('#', decimals),
            CultureInfo.InvariantCulture
        );

    private static string Name(Metric metric) =>
        metric switch
        {
            Metric.ErrorRate => "errors",
            Metric.LatencyP95 => "P95",
            Metric.Availability => "availability",
            Metric.HealthFailures => "failed health checks",
            Metric.Restarts => "restarts",
        };
}
