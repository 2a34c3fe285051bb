using Deploy.Host.Revisions;
using Deploy.Rollouts.Measuring;

namespace Deploy.Host.Tests.Revisions;

public sealed class RevisionMeterTests
{
    private static readonly TimeSpan Fast = TimeSpan.FromMilliseconds(3);

    [TestCase(200, 0)]
    [TestCase(404, 0)]
    [TestCase(499, 0)]
    [TestCase(500, 1)]
    [TestCase(503, 1)]
    public void Answered_ByStatus_CountsServerErrors(int status, int errors)
    {
        var meter = new RevisionMeter();
        meter.Answered(status, Fast);

        var read = meter.Read();

        Assert.That((read.Requests, read.Errors), Is.EqualTo((1, errors)));
    }

    [Test]
    public void Failed_IsARequestAndAnErrorWithoutLatency()
    {
        var meter = new RevisionMeter();
        meter.Failed();

        var read = meter.Read();

        Assert.That((read.Requests, read.Errors, read.Latency.Length), Is.EqualTo((1, 1, 0)));
    }

    [Test]
    public void ClientAborted_IsCountedApart()
    {
        var meter = new RevisionMeter();
        meter.ClientAborted();

        var read = meter.Read();

        Assert.That((read.Requests, read.ClientAborts), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Latency_IsOnTheCommonScale()
    {
        var meter = new RevisionMeter();
        meter.Answered(200, Fast);

        var p95 = new LatencyHistogram(meter.Read().Latency).QuantileSeconds(0.95);

        Assert.That(p95, Is.EqualTo(0.003).Within(4.5).Percent);
    }

    [Test]
    public void Probed_BothWays_IsCounted()
    {
        var meter = new RevisionMeter();
        meter.Probed(true);
        meter.Probed(false);

        Assert.That((meter.Read().Probes, meter.Read().ProbeFailures), Is.EqualTo((2, 1)));
    }

    [Test]
    public void Answered_FromManyThreads_LosesNone()
    {
        var meter = new RevisionMeter();
        Parallel.For(0, 10_000, i => meter.Answered(i % 2 == 0 ? 200 : 500, Fast * (i % 9)));

        var read = meter.Read();

        Assert.That(
            (read.Requests, read.Errors, read.Latency.Sum()),
            Is.EqualTo((10_000, 5_000, 10_000))
        );
    }
}
