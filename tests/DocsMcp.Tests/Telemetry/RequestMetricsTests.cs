using DocsMcp.Telemetry;

namespace DocsMcp.Tests.Telemetry;

public sealed class RequestMetricsTests
{
    private static RequestTotals After(params (int Code, double Seconds)[] requests)
    {
        var metrics = new RequestMetrics();
        foreach (var (code, seconds) in requests)
        {
            metrics.Began();
            metrics.Ended(code, TimeSpan.FromSeconds(seconds));
        }
        return metrics.Read();
    }

    [Test]
    public void Read_BeforeAnyRequest_IsAllZero()
    {
        var totals = After();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(totals.Count, Is.Zero);
            Assert.That(totals.ByCode, Is.Empty);
            Assert.That(totals.MeanDuration, Is.EqualTo(TimeSpan.Zero));
        }
    }

    [Test]
    public void Ended_WithSomeCodes_CountsEachAndTheServersErrors()
    {
        var totals = After((200, 1), (200, 1), (404, 1), (500, 1), (503, 1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(totals.ByCode[200], Is.EqualTo(2));
            Assert.That(totals.ByCode.Keys, Is.EqualTo(new[] { 200, 404, 500, 503 }));
            Assert.That(totals.Errors, Is.EqualTo(2));
        }
    }

    [TestCase(0.0005, 0)]
    [TestCase(0.001, 0)]
    [TestCase(0.0011, 1)]
    [TestCase(9.9, 13)]
    [TestCase(11, 14)]
    public void Ended_AfterATime_CountsInTheBucketThatHoldsIt(double seconds, int bucket) =>
        Assert.That(After((200, seconds)).ByBucket[bucket], Is.EqualTo(1));

    [Test]
    public void MeanDuration_OfTwo_IsTheirMean() =>
        Assert.That(After((200, 1), (200, 3)).MeanDuration, Is.EqualTo(TimeSpan.FromSeconds(2)));

    [Test]
    public void Began_WithoutAnEnd_IsInFlight()
    {
        var metrics = new RequestMetrics();

        metrics.Began();

        Assert.That(metrics.Read().InFlight, Is.EqualTo(1));
    }
}
