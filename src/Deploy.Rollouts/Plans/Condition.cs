using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Plans;

/// <summary>A metric compared with a bound: <c>errors below 0.1 %</c>.</summary>
/// <param name="Metric">What is compared.</param>
/// <param name="Comparison">How.</param>
/// <param name="Bound">With what, in the metric's unit.</param>
public sealed record Condition(Metric Metric, Comparison Comparison, double Bound)
{
    /// <summary>The metric lies strictly below the bound.</summary>
    public static Condition Below(Metric metric, double bound) =>
        new(metric, Comparison.Below, bound);

    /// <summary>The metric lies strictly above the bound.</summary>
    public static Condition Above(Metric metric, double bound) =>
        new(metric, Comparison.Above, bound);

    /// <summary>Whether the condition holds for a value. NaN never does.</summary>
    public bool Holds(double value) =>
        Comparison switch
        {
            Comparison.Below => value < Bound,
            Comparison.Above => value > Bound,
        };
}
