using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis.Tests;

public sealed class WordingTests
{
    [TestCase(Metric.ErrorRate, 0.048, "4.8 %")]
    [TestCase(Metric.ErrorRate, 0.0, "0 %")]
    [TestCase(Metric.Availability, 0.999, "99.9 %")]
    [TestCase(Metric.Availability, 1.0, "100 %")]
    [TestCase(Metric.HealthFailures, 0.5, "50 %")]
    [TestCase(Metric.LatencyP95, 0.8123, "812 ms")]
    [TestCase(Metric.LatencyP95, 0.00123, "1.23 ms")]
    [TestCase(Metric.LatencyP95, 12.5, "12500 ms")]
    [TestCase(Metric.LatencyP95, double.PositiveInfinity, "over 104858 ms")]
    [TestCase(Metric.Restarts, 2.0, "2")]
    public void Value_OfEachMetric_HasItsUnit(Metric metric, double value, string expected) =>
        Assert.That(Wording.Value(metric, value), Is.EqualTo(expected));

    [TestCase(Metric.ErrorRate, 0.010004, 0.01, "1.0004 %")]
    [TestCase(Metric.ErrorRate, 0.01, 0.01, "1 %")]
    [TestCase(Metric.ErrorRate, 0.0104, 0.01, "1.04 %")]
    [TestCase(Metric.LatencyP95, 0.5002, 0.5, "500.2 ms")]
    [TestCase(Metric.Availability, 0.99999, 1, "99.999 %")]
    public void Value_CloseToItsBound_HasTheDigitsThatTellThemApart(
        Metric metric,
        double value,
        double bound,
        string expected
    ) => Assert.That(Wording.Value(metric, value, bound), Is.EqualTo(expected));

    [TestCase(0, "0 s")]
    [TestCase(6.14, "6.1 s")]
    [TestCase(119.9, "119.9 s")]
    [TestCase(120, "2 min")]
    [TestCase(5400, "90 min")]
    [TestCase(14400, "4 h")]
    public void Duration_OfAnyLength_IsReadable(double seconds, string expected) =>
        Assert.That(Wording.Duration(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));
}
