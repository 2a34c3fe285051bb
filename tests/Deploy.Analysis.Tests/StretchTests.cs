using Deploy.Rollouts.Measuring;

namespace Deploy.Analysis.Tests;

public sealed class StretchTests
{
    private static readonly Minima Hundred = new(Requests: 100, Probes: 4);

    private static readonly Counters Counters = new()
    {
        Requests = 200,
        Errors = 3,
        Latency = new([0, 150, 50]),
        Probes = 10,
        ProbeFailures = 4,
        Restarts = 2,
    };

    [TestCase(Metric.ErrorRate, 0.015, 200)]
    [TestCase(Metric.Availability, 0.985, 200)]
    [TestCase(Metric.HealthFailures, 0.4, 10)]
    [TestCase(Metric.Restarts, 2, long.MaxValue)]
    public void Measure_EachMetric_IsItsShare(Metric metric, double value, long observations) =>
        Assert.That(Of(Counters).Measure(metric, Hundred), Is.EqualTo(Seen(value, observations)));

    [Test]
    public void Measure_Latency_IsTheP95() =>
        Assert.That(
            Of(Counters).Measure(Metric.LatencyP95, Hundred),
            Is.EqualTo(Seen(LatencyScale.UpperBoundSeconds(2), 200))
        );

    [TestCase(Metric.ErrorRate, "only 99 of the 100 requests needed in 2 s")]
    [TestCase(Metric.Availability, "only 99 of the 100 requests needed in 2 s")]
    [TestCase(Metric.LatencyP95, "only 50 of the 100 requests needed in 2 s")]
    [TestCase(Metric.HealthFailures, "only 3 of the 4 probes needed in 2 s")]
    public void Measure_TooLittle_IsAbsentAndSaysHowMuchThereWas(Metric metric, string reason)
    {
        var few = Counters with { Requests = 99, Latency = new([50]), Probes = 3 };
        Assert.That(Of(few).Measure(metric, Hundred), Is.EqualTo(new Measurement.Absent(reason)));
    }

    [Test]
    public void Measure_InNoTime_IsAbsent([Values] Metric metric) =>
        Assert.That(
            new Stretch(Counters, TimeSpan.Zero).Measure(metric, Hundred),
            Is.EqualTo(new Measurement.Absent("no time has passed yet"))
        );

    [Test]
    public void Measure_NothingWithoutAMinimum_IsStillAbsent(
        [Values(Metric.ErrorRate, Metric.Availability, Metric.LatencyP95, Metric.HealthFailures)]
            Metric metric
    ) => Assert.That(Of(Counters.None).Measure(metric, new(0, 0)), Is.TypeOf<Measurement.Absent>());

    [Test]
    public void Measure_NoRestarts_IsZeroRestarts() =>
        Assert.That(
            Of(Counters.None).Measure(Metric.Restarts, Hundred),
            Is.EqualTo(Seen(0, long.MaxValue))
        );

    private static Stretch Of(Counters counters) => new(counters, TimeSpan.FromSeconds(2));

    private static Measurement.Sampled Seen(double value, long observations) =>
        new(value, observations);
}
