using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

/// <summary>What is due does not depend on how often the pacing task gets to look.</summary>
[CancelAfter(10_000)]
public sealed class PacingTests
{
    private static readonly LoadObserver Nobody = new(null, CancellationToken.None);

    private static async Task<LoadTally> PaceAsync(double rate, int milliseconds, int lookEveryMs)
    {
        using var port = new ClosedPort();
        var plan = new LoadPlan
        {
            BaseUri = port.Uri,
            Mix = [LoadRequest.Get("/")],
            RatePerSecond = rate,
            Connections = 2,
            RequestTimeout = TimeSpan.FromHours(1),
        };
        using var run = new LoadRun(plan, new HandClock(TimeSpan.FromMilliseconds(lookEveryMs)));
        var tally = new LoadTally();
        await run.PaceAsync(tally, TimeSpan.FromMilliseconds(milliseconds), Nobody);
        await run.DrainAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        return tally;
    }

    [TestCase(100, 1000, 1, 100)]
    [TestCase(100, 1000, 7, 100)]
    [TestCase(100, 1000, 400, 100)]
    [TestCase(100, 1000, 5000, 100)]
    [TestCase(0.5, 1000, 10, 0)]
    [TestCase(0.5, 5000, 10, 2)]
    [TestCase(333, 300, 1, 99)]
    public async Task Pace_AtARate_BeginsWhatIsDueInThatTime(
        double rate,
        int milliseconds,
        int lookEveryMs,
        int expected
    )
    {
        var tally = await PaceAsync(rate, milliseconds, lookEveryMs);

        Assert.That(tally.Sent, Is.EqualTo(expected));
    }

    [Test]
    public async Task Pace_ThatLooksLate_CountsTheDelayAsLatencyOfEachRequest()
    {
        var tally = await PaceAsync(rate: 100, milliseconds: 1000, lookEveryMs: 1000);

        Assert.That(tally.Latency.Quantile(0.5).TotalMilliseconds, Is.GreaterThan(450));
    }

    [Test]
    public async Task Pace_OfZeroLength_BeginsNothing()
    {
        var tally = await PaceAsync(rate: 1000, milliseconds: 0, lookEveryMs: 1);

        Assert.That(tally.Sent, Is.Zero);
    }
}
