using System.Collections.Immutable;
using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class LoadReportTests
{
    private static LoadReport Of(long succeeded, long failed, double seconds)
    {
        var recorder = new LatencyRecorder();
        for (var ms = 1; ms <= 1000; ms++)
            recorder.Record(TimeSpan.FromMilliseconds(ms));
        var none = ImmutableSortedDictionary<FailureKind, long>.Empty;
        return new()
        {
            Sent = succeeded + failed,
            Succeeded = succeeded,
            FailedByKind = none.Add(FailureKind.Broken, failed),
            Abandoned = 0,
            Latency = recorder.ToHistogram(),
            LatencyMax = recorder.Max,
            Elapsed = TimeSpan.FromSeconds(seconds),
            ConnectionsMax = 1,
            ConnectionsOpened = 1,
            BytesReceived = 1,
            ByHeader = ImmutableSortedDictionary<string, long>.Empty,
            Examples = ImmutableSortedDictionary<FailureKind, string>.Empty,
        };
    }

    [TestCase(0, 0, 0)]
    [TestCase(10, 0, 0)]
    [TestCase(0, 10, 1)]
    [TestCase(95, 5, 0.05)]
    public void ErrorRate_OfThese_IsTheFailedShare(long succeeded, long failed, double share) =>
        Assert.That(Of(succeeded, failed, 1).ErrorRate, Is.EqualTo(share));

    [TestCase(100, 20, 10, 12)]
    [TestCase(100, 0, 0, 0)]
    public void AchievedRate_OfThese_IsPerSecondOfSending(
        long succeeded,
        long failed,
        double seconds,
        double rate
    ) => Assert.That(Of(succeeded, failed, seconds).AchievedRatePerSecond, Is.EqualTo(rate));

    [Test]
    public void Quantiles_OfAThousandLatencies_AreCloseAndNeverBelow()
    {
        var report = Of(1000, 0, 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.P50Ms, Is.InRange(500, 500 * 1.045));
            Assert.That(report.P95Ms, Is.InRange(950, 950 * 1.045));
            Assert.That(report.P99Ms, Is.InRange(990, 1000));
            Assert.That(report.MaxMs, Is.EqualTo(1000));
        }
    }
}
